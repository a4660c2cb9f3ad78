package linetwin.ui.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.paint.FloorLook;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.desktop.watch.WatchPage;
import linetwin.ui.text.InterfaceText;

/** Row of doors and switches at the top of the window. */
final class TitleBar extends HBox {
    private static final List<DoorKind> DOORS = List.of(DoorKind.DESIGN, DoorKind.WATCH, DoorKind.TRAIN);
    private final InterfaceText texts;
    private final Map<DoorKind, ToggleButton> doors = new EnumMap<>(DoorKind.class);
    private final HBox tools = new HBox(8);

    TitleBar(LineLayout layout, InterfaceText texts, Consumer<DoorKind> go) {
        super(8);
        this.texts = texts;
        getStyleClass().add("title-bar");
        var product = new Button("LineTwin");
        product.setId("home");
        product.getStyleClass().addAll("flat", "product");
        product.setMinWidth(Region.USE_PREF_SIZE);
        product.accessibleTextProperty().bind(texts.bound("tool.home"));
        product.setOnAction(_ -> go.accept(DoorKind.NONE));
        var name = new Label();
        name.textProperty().bind(texts.bound(layout.name()));
        name.getStyleClass().add("line-name");
        name.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var way = new HBox();
        DOORS.forEach(door -> way.getChildren().add(door(door, go)));
        way.setMinWidth(Region.USE_PREF_SIZE);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(product, name, way, gap, tools);
    }

    private ToggleButton door(DoorKind door, Consumer<DoorKind> go) {
        var button = new ToggleButton();
        button.setId("go-" + door.key());
        button.textProperty().bind(texts.bound("door." + door.key()));
        button.getStyleClass()
                .add(DOORS.indexOf(door) == 0 ? "left-pill" : door == DoorKind.TRAIN ? "right-pill" : "center-pill");
        button.setOnAction(_ -> go.accept(door));
        doors.put(door, button);
        return button;
    }

    /** Marks the door that is open. */
    void showDoor(DoorKind open) {
        doors.forEach((door, button) -> button.setSelected(door == open));
    }

    /** Moves the keyboard focus to the button of a door. */
    void focus(DoorKind door) {
        Optional.ofNullable(doors.get(door)).ifPresent(ToggleButton::requestFocus);
    }

    /** Adds a switch between the two looks of the floor; its text names the other look. */
    void addLook(ObjectProperty<FloorLook> look) {
        var text = following(
                () -> texts.text(look.get() == FloorLook.RICH ? "tool.look.operate" : "tool.look.rich"), look);
        addButton("look", text, () -> look.set(look.get() == FloorLook.RICH ? FloorLook.OPERATE : FloorLook.RICH));
    }

    /**
     * Adds a switch of the window.
     *
     * @param keys label of its key, for the tooltip
     */
    void addToggle(String id, String key, String keys, BooleanProperty property) {
        var toggle = new ToggleButton();
        var tip = new Tooltip();
        tip.textProperty().bind(Bindings.concat(texts.bound(key), " (" + keys + ")"));
        toggle.setTooltip(tip);
        toggle.setId(id);
        toggle.textProperty().bind(texts.bound(key));
        toggle.selectedProperty().bindBidirectional(property);
        tools.getChildren().add(toggle);
    }

    void addPanels(WatchPage watch) {
        var menu = new MenuButton();
        menu.setId("panels");
        menu.textProperty().bind(texts.bound("tool.panels"));
        menu.getItems()
                .addAll(
                        item("tree.title", watch.treeOpenProperty()),
                        item("faceplate.title", watch.faceplateOpenProperty()),
                        item("events.title", watch.eventsOpenProperty()));
        tools.getChildren().add(menu);
    }

    private CheckMenuItem item(String key, BooleanProperty open) {
        var item = new CheckMenuItem();
        item.textProperty().bind(texts.bound(key));
        item.selectedProperty().bindBidirectional(open);
        return item;
    }

    void addTheme(ObjectProperty<WindowTheme> theme) {
        var text = following(() -> texts.text(theme.get().isDark() ? "tool.theme.light" : "tool.theme.dark"), theme);
        addButton("theme", text, () -> theme.set(theme.get().other()));
    }

    /** Adds the switch of the language; its text is the name of the other language in that language. */
    void addLanguage() {
        addButton("language", texts.bound("tool.language"), this::switchLanguage)
                .accessibleTextProperty()
                .bind(texts.bound("tool.language.says"));
    }

    private void switchLanguage() {
        texts.languageProperty().set(texts.language() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH);
    }

    private Button addButton(String id, ObservableValue<String> text, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(text);
        button.setOnAction(_ -> action.run());
        tools.getChildren().add(button);
        return button;
    }

    private ObservableValue<String> following(Callable<String> text, ObjectProperty<?> property) {
        return Bindings.createStringBinding(text, texts.languageProperty(), property);
    }
}
