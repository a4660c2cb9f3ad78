package linetwin.ui.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantSupervisor;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Figures of the cost of drawing and of the live session. */
final class DiagnosticsPane extends VBox {
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final CounterRateMeter rates = new CounterRateMeter();
    private final GridPane grid = new GridPane(16, 4);
    private final Map<String, Label> values = new LinkedHashMap<>();
    private final Map<String, Label> names = new LinkedHashMap<>();
    private Duration worstLag = Duration.ZERO;

    DiagnosticsPane(InterfaceText texts) {
        this.texts = texts;
        figures = new FigureFormat(texts);
        setId("diagnostics-pane");
        getStyleClass().add("diagnostics");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var title = new Label();
        title.textProperty().bind(texts.bound("diagnostics.title"));
        title.getStyleClass().add("panel-title");
        var right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), right);
        getChildren().addAll(title, grid);
    }

    /** Records the longest time that an arrival waited for display. Called at every frame. */
    void recordLag(Duration lag) {
        worstLag = lag.compareTo(worstLag) > 0 ? lag : worstLag;
    }

    /** Writes the figures. Called some times a second while the pane is open. */
    void show(
            FrameRateMeter.Reading frame,
            LineView lineView,
            LiveSession live,
            PlantSupervisor supervisor,
            StartupTimer start,
            Instant now) {
        var session = live.session();
        var counters = session.counters();
        setFigure(
                "picture",
                texts.text(lineView instanceof LineView.Floor ? "diagnostics.picture.3d" : "diagnostics.picture.plan"));
        setFigure("rate", figures.fixed(frame.perSecond(), 0));
        setFigure("frame", millis(frame.meanMillis()));
        setFigure("frame.worst", millis(frame.worstMillis()));
        setFigure("share", millis(frame.threadMillis()));
        if (lineView instanceof LineView.Floor(var floor)) {
            var stats = floor.stats();
            setFigure("floor", millis(stats.frameMillis()));
            setFigure("shapes", figures.count(stats.shapes()) + " / " + figures.count(stats.visible()));
        }
        setFigure("nodes", figures.count(nodes(getScene().getRoot())));
        setFigure("dropped", figures.count(frame.dropped()));
        setFigure("lag", millis(worstLag.toNanos() / 1e6));
        worstLag = Duration.ZERO;
        setFigure("events", figures.fixed(rates.perSecond("events", counters.applied(), now), 0));
        setFigure("total", figures.count(counters.applied()));
        setFigure(
                "straggler",
                figures.count(counters.stragglers()) + " / "
                        + figures.count(counters.outdated() + counters.overflowed()));
        setFigure("clock", figures.clock(session.lineTime(now)));
        for (var source : session.statuses()) {
            var newest = source.newestArrival()
                    .map(at -> figures.seconds(Duration.between(at, now)))
                    .orElse(texts.text("diagnostics.none"));
            var rate = figures.fixed(rates.perSecond(source.source().toString(), source.received(), now), 0);
            setFigure(
                    "source " + source.endpoint(),
                    texts.text(
                            "diagnostics.source.says", SourceChipBar.stateWord(texts, source.state()), rate, newest));
        }
        setFigure("plant", plant(supervisor.state()));
        setFigure("start", start.measured().map(figures::seconds).orElse(texts.text("diagnostics.start.none")));
    }

    private String plant(PlantSupervisor.State state) {
        return switch (state) {
            case PlantSupervisor.State.None _ -> texts.text("diagnostics.none");
            case PlantSupervisor.State.Starting _ -> texts.text("plant.starting");
            case PlantSupervisor.State.Running(var _, var pid) -> "pid " + pid;
            case PlantSupervisor.State.Ended(var code) -> texts.text("plant.ended", Integer.toString(code));
            case PlantSupervisor.State.Failed(var why) -> texts.text("plant.failed", why);
        };
    }

    private void setFigure(String key, String value) {
        var label = values.computeIfAbsent(key, this::newRow);
        label.setText(value);
        Optional.ofNullable(names.get(key))
                .ifPresent(name ->
                        name.setText(key.startsWith("source ") ? key.substring(7) : texts.text("diagnostics." + key)));
    }

    private Label newRow(String key) {
        var name = new Label();
        name.getStyleClass().add("muted");
        var value = new Label();
        value.setId("diagnostics-" + key);
        value.getStyleClass().add("figure");
        names.put(key, name);
        grid.addRow(values.size(), name, value);
        return value;
    }

    private String millis(double value) {
        return figures.fixed(value, 1) + " ms";
    }

    private static int nodes(Node node) {
        return node instanceof Parent parent
                ? 1
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(DiagnosticsPane::nodes)
                                .sum()
                : 1;
    }
}
