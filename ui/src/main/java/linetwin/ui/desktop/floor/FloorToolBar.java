package linetwin.ui.desktop.floor;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import linetwin.ui.desktop.floor.camera.NamedView;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.text.InterfaceText;

/** Buttons of the floor, each with its key as tooltip: named views, whole line, fly to the selection, follow. */
final class FloorToolBar extends HBox {
    private final FloorView view;
    private final InterfaceText texts;
    private final ShortcutTable keys;
    private final Button fly = new Button();
    private final ToggleButton follow = new ToggleButton();

    FloorToolBar(FloorView view, InterfaceText texts, ShortcutTable keys) {
        super(8);
        this.view = view;
        this.texts = texts;
        this.keys = keys;
        setId("floor-tools");
        getStyleClass().add("floor-tools");
        setPickOnBounds(false);
        var views = new MenuButton();
        var all = view.camera().views();
        for (int i = 0; i < all.size(); i++) {
            views.getItems().add(item(all.get(i), i));
        }
        var fit = new Button();
        fit.setOnAction(_ -> view.camera().fit());
        fly.setOnAction(_ -> view.flyToSelection());
        follow.setOnAction(_ -> view.toggleFollow());
        add(views, "views");
        add(fit, "fit");
        add(fly, "focus");
        add(follow, "follow");
    }

    private MenuItem item(NamedView named, int index) {
        var item = new MenuItem();
        item.setId("view-" + named.id());
        var number = index < 9 ? "   (%d)".formatted(index + 1) : "";
        item.textProperty().bind(Bindings.concat(texts.bound(named.name()), number));
        item.setOnAction(_ -> view.camera().flyTo(named));
        return item;
    }

    private void add(ButtonBase button, String name) {
        button.setId("floor-" + name);
        button.textProperty().bind(texts.bound("floor.tool." + name));
        button.setMinWidth(Region.USE_PREF_SIZE);
        // Keys of the floor go on working after a click on a button.
        button.setFocusTraversable(false);
        var tip = new Tooltip();
        var key = "floor.key." + name;
        tip.textProperty().bind(Bindings.concat(texts.bound(key), " (" + keys.keysOf(key) + ")"));
        button.setTooltip(tip);
        button.getStyleClass().add("small");
        getChildren().add(button);
    }

    /** Enables the buttons that have an effect now. Called at each frame. */
    void update() {
        fly.setDisable(!view.hasSelection());
        follow.setDisable(!view.canFollow());
        follow.setSelected(view.camera().followed().isPresent());
    }
}
