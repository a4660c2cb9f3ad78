package linetwin.ui.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.shortcut.KeyStroke;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.text.InterfaceText;

/** Start page of the program: three large cards over the line, which moves behind them. */
final class DoorsPane extends VBox {
    private static final List<DoorKind> DOORS = List.of(DoorKind.DESIGN, DoorKind.WATCH, DoorKind.TRAIN);
    private static final double CARD_WIDTH = 264;
    private static final double CARD_HEIGHT = 184;
    private final InterfaceText texts;
    private final InterfaceText english = new InterfaceText(Language.ENGLISH);
    private final InterfaceText chinese = new InterfaceText(Language.CHINESE);
    private final Consumer<DoorKind> go;
    private final ShortcutTable shortcuts = new ShortcutTable("doors.shortcuts");
    private final Map<DoorKind, Button> buttons = new EnumMap<>(DoorKind.class);

    DoorsPane(LineLayout layout, InterfaceText texts, Consumer<DoorKind> go) {
        this.texts = texts;
        this.go = go;
        setId("doors");
        getStyleClass().add("doors");
        var title = new Label();
        title.textProperty().bind(texts.bound(layout.name()));
        title.getStyleClass().add("doors-title");
        var lead = new Label();
        lead.textProperty().bind(texts.bound("doors.lead"));
        lead.getStyleClass().add("doors-lead");
        var hint = new Label();
        hint.textProperty().bind(texts.bound("doors.hint"));
        hint.getStyleClass().addAll("muted", "doors-hint");
        var head = new VBox(8, title, lead);
        head.setAlignment(Pos.CENTER);
        head.getStyleClass().add("doors-head");
        head.setMaxWidth(Region.USE_PREF_SIZE);
        var cards = new FlowPane(24, 24);
        cards.setAlignment(Pos.CENTER);
        DOORS.forEach(door -> cards.getChildren().add(card(door)));
        getChildren().addAll(head, cards, hint);
        for (int i = 0; i < DOORS.size(); i++) {
            var door = DOORS.get(i);
            shortcuts.key(
                    "doors." + door.key() + ".title",
                    () -> go.accept(door),
                    KeyStroke.withOrWithoutShift(KeyCode.valueOf("DIGIT" + (i + 1))),
                    KeyStroke.of(KeyCode.valueOf("NUMPAD" + (i + 1))));
        }
        shortcuts.handleKeysOf(this);
    }

    /** Keys of the start page. */
    ShortcutTable shortcuts() {
        return shortcuts;
    }

    /** Moves the keyboard focus to a card. */
    void focus(DoorKind door) {
        buttons.getOrDefault(door, card(DoorKind.WATCH)).requestFocus();
    }

    private Button card(DoorKind door) {
        return buttons.computeIfAbsent(door, this::newCard);
    }

    private Button newCard(DoorKind door) {
        var key = "doors." + door.key();
        var title = new Label();
        title.textProperty().bind(texts.bound(key + ".title"));
        title.getStyleClass().add("door-title");
        var other = new Label();
        other.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> (texts.language() == Language.ENGLISH ? chinese : english).text(key + ".title"),
                        texts.languageProperty()));
        other.getStyleClass().add("door-other");
        var text = new Label();
        text.textProperty().bind(texts.bound(key + ".text"));
        text.setWrapText(true);
        text.getStyleClass().add("door-text");
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var number = new Label();
        number.textProperty().bind(texts.bound("doors.key", DOORS.indexOf(door) + 1));
        number.getStyleClass().add("muted");
        var content = new VBox(8, new VBox(title, other), text, gap, number);
        // Explicit size: wrapped text inside a button has no width to wrap to.
        content.setMinSize(CARD_WIDTH, CARD_HEIGHT);
        content.setPrefSize(CARD_WIDTH, CARD_HEIGHT);
        content.setMaxSize(CARD_WIDTH, CARD_HEIGHT);
        var button = new Button(null, content);
        button.setId("door-" + door.key());
        button.getStyleClass().add("door");
        button.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty().bind(Bindings.concat(title.textProperty(), ". ", text.textProperty()));
        button.setOnAction(_ -> go.accept(door));
        return button;
    }
}
