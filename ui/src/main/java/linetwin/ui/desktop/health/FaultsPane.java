package linetwin.ui.desktop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import linetwin.ui.live.PlantFaultControl;
import linetwin.ui.text.InterfaceText;

/** Switches faults of the virtual plant on and off. It acts on that plant alone, and its first line states that. */
final class FaultsPane extends VBox {
    private static final String ALL = "all";
    private static final List<String> SPANS = List.of("10s", "30s", "2m", "10m", "");
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int COLUMNS = 2;
    private final InterfaceText texts;
    private final PlantFaultControl plant;
    private final FaultText faultText;
    private final ComboBox<String> source;
    private final ComboBox<String> span;
    private final Label answer = new Label();
    private final Button none = new Button();
    private final FlowPane underWay = new FlowPane(8, 8);
    private final List<Button> begin = new ArrayList<>();
    private List<String> listed = List.of("?");
    private Instant next = Instant.MIN;

    FaultsPane(InterfaceText texts, PlantFaultControl plant) {
        super(12);
        this.texts = texts;
        this.plant = plant;
        faultText = new FaultText(texts);
        source = choice(this::sourceName);
        span = choice(this::spanName);
        setId("faults-pane");
        getStyleClass().add("faults-pane");
        source.setId("fault-source");
        source.getItems().setAll(ALL);
        source.setValue(ALL);
        span.getItems().setAll(SPANS);
        span.setValue(SPANS.get(1));
        none.setId("fault-none");
        none.textProperty().bind(texts.bound("fault.none"));
        none.setOnAction(_ -> send("fault none"));
        none.setMinWidth(Region.USE_PREF_SIZE);
        answer.setId("fault-answer");
        answer.getStyleClass().add("muted");
        answer.setWrapText(true);
        answer.setMinWidth(0);
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMaxWidth(Double.MAX_VALUE);
        var scroll = new ScrollPane(grid());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(notice(), controls(), underWay, scroll);
        texts.languageProperty().subscribe(this::rename);
    }

    private Node notice() {
        var badge = new Label();
        badge.textProperty().bind(texts.bound("fault.badge"));
        badge.getStyleClass().add("fault-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        var notice = new Label();
        notice.textProperty().bind(texts.bound("fault.notice"));
        notice.setWrapText(true);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        var box = new HBox(16, badge, notice);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("fault-notice");
        return box;
    }

    private Node controls() {
        var controls = new HBox(8, named("fault.source"), source, named("fault.span"), span, none, answer);
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private Label named(String key) {
        var label = new Label();
        label.textProperty().bind(texts.bound(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private GridPane grid() {
        var grid = new GridPane(16, 6);
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        var rows = (FaultChoice.ALL.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < FaultChoice.ALL.size(); i++) {
            grid.add(row(FaultChoice.ALL.get(i)), i / rows, i % rows);
        }
        return grid;
    }

    private Node row(FaultChoice choice) {
        var key = "fault." + choice.kind().text();
        var name = named(key + ".name");
        name.getStyleClass().add("row-title");
        var description = named(key + ".says");
        description.getStyleClass().add("muted");
        description.setMinWidth(0);
        description.setWrapText(true);
        description.setMinHeight(Region.USE_PREF_SIZE);
        var both = new VBox(name, description);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        var amount = choice(faultText::amount);
        amount.getItems().setAll(choice.amounts());
        amount.setValue(choice.amounts().isEmpty() ? "" : choice.amounts().getFirst());
        amount.setVisible(!choice.amounts().isEmpty());
        amount.setManaged(!choice.amounts().isEmpty());
        amount.setPrefWidth(120);
        amount.setMinWidth(120);
        var go = new Button();
        go.setId("fault-" + choice.kind().text());
        go.textProperty().bind(texts.bound(choice.kind().isMomentary() ? "fault.do" : "fault.begin"));
        go.setMinWidth(88);
        go.setOnAction(_ -> send(choice.command(amount.getValue(), source.getValue(), span.getValue())));
        begin.add(go);
        var row = new HBox(12, both, amount, go);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("fault-row");
        return row;
    }

    void show(HealthFrame frame) {
        var sources = new ArrayList<>(List.of(ALL));
        frame.statuses().forEach(status -> sources.add(status.source().toString()));
        if (!source.getItems().equals(sources)) {
            source.getItems().setAll(sources);
            source.setValue(ALL);
        }
        var there = plant.isRunning();
        begin.forEach(button -> button.setDisable(!there));
        none.setDisable(!there || listed.isEmpty());
        if (!there) {
            answer.setText(texts.text("fault.no.plant"));
            showActive(List.of());
        } else if (!frame.now().isBefore(next)) {
            next = frame.now().plus(BETWEEN);
            list();
        }
    }

    /** Requests the list of active faults from the plant, because faults end by themselves. */
    private void list() {
        var _ = plant.send("fault list").whenComplete((reply, _) -> {
            if (reply != null) {
                Platform.runLater(() -> showActive(reply.equals("none") ? List.of() : List.of(reply.split("; "))));
            }
        });
    }

    private void showActive(List<String> faults) {
        if (faults.equals(listed)) {
            return;
        }
        listed = faults;
        underWay.getChildren().clear();
        var heading = new Label(texts.text(faults.isEmpty() ? "fault.under.way.none" : "fault.under.way"));
        heading.getStyleClass().add(faults.isEmpty() ? "muted" : "row-title");
        underWay.getChildren().add(heading);
        for (var fault : faults) {
            var chip = new Label("▲  " + faultText.requested(fault));
            chip.getStyleClass().add("fault-chip");
            underWay.getChildren().add(chip);
        }
    }

    private void send(String command) {
        answer.setText("");
        var _ = plant.send(command)
                .whenComplete((reply, failure) -> Platform.runLater(() -> {
                    answer.setText(failure == null ? confirmation(reply) : String.valueOf(failure.getMessage()));
                    next = Instant.MIN;
                }));
    }

    /** Answer of the plant: a short confirmation after success, the plant's own message after a refusal. */
    private String confirmation(String reply) {
        return reply.startsWith("ok") ? texts.text("fault.taken") : texts.text("fault.refused", reply);
    }

    private void rename() {
        answer.setText("");
        listed = List.of("?");
        next = Instant.MIN;
        rename(source.valueProperty());
        rename(span.valueProperty());
    }

    /** Sets a choice again, so that its text is in the current language. */
    private static void rename(ObjectProperty<String> value) {
        var kept = value.get();
        value.set(null);
        value.set(kept);
    }

    private String sourceName(String id) {
        return id.equals(ALL) ? texts.text("fault.all") : id;
    }

    private String spanName(String text) {
        return texts.text("fault.span." + (text.isEmpty() ? "open" : text));
    }

    private ComboBox<String> choice(UnaryOperator<String> naming) {
        var box = new ComboBox<String>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : naming.apply(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        return box;
    }
}
