package linetwin.ui.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.Session;
import linetwin.core.feed.SourceStatus;
import linetwin.ui.text.Figures;
import linetwin.ui.text.Texts;

/** The band that says whether this is live, of what plant, at which pace and how old. Never hidden. */
final class BannerBar extends HBox {
    private final Texts texts;
    private final Figures figures;
    private final PlantKeeper keeper;
    private final Rates rates = new Rates();
    private final Label mode = new Label();
    private final Label simulated = new Label();
    private final Label pace = new Label();
    private final Label say = new Label();
    private final Label age = new Label();
    private final HBox chips = new HBox(8);
    private final List<Label> chipLabels = new ArrayList<>();
    private final Button again = new Button();

    BannerBar(Texts texts, PlantKeeper keeper) {
        this.texts = texts;
        this.keeper = keeper;
        figures = new Figures(texts);
        setId("banner");
        getStyleClass().setAll("banner", Mode.CONNECTING.styleClass());
        mode.setId("mode");
        mode.getStyleClass().add("mode");
        simulated.textProperty().bind(texts.bound("mode.simulated"));
        simulated.getStyleClass().add("badge");
        simulated.setVisible(keeper.isSimulated());
        simulated.setManaged(keeper.isSimulated());
        pace.getStyleClass().add("badge");
        again.setId("plant-again");
        again.textProperty().bind(texts.bound("plant.restart"));
        again.setOnAction(_ -> keeper.startAgain());
        age.setId("newest");
        say.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (var label : List.of(mode, simulated, pace, age)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        again.setMinWidth(Region.USE_PREF_SIZE);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(mode, simulated, pace, say, again, gap, age, chips);
    }

    /** Writes the newest state of the connections; returns the mode that it shows. */
    Mode show(Session session, Instant now) {
        var shown = Mode.of(session.statuses());
        getStyleClass().setAll("banner", shown.styleClass());
        mode.setText(symbol(shown) + "  " + texts.text(shown.key()));
        setAccessibleText(mode.getText());
        var stopped = plantTrouble();
        say.setText(stopped.isEmpty() ? sentence(shown, session.statuses()) : stopped);
        show(
                again,
                keeper.state() instanceof PlantKeeper.State.Ended
                        || keeper.state() instanceof PlantKeeper.State.Failed);
        show(pace, session.clock().isPresent());
        session.clock().ifPresent(this::show);
        age.setText(session.newestArrival()
                .map(arrival -> texts.text("mode.newest", figures.seconds(Duration.between(arrival, now))))
                .orElse(texts.text("mode.newest.none")));
        show(session.statuses(), now);
        return shown;
    }

    /** While one source is live already, says which one is still awaited. */
    private String sentence(Mode shown, List<SourceStatus> sources) {
        var awaited = sources.stream()
                .filter(s -> s.received() == 0)
                .map(BannerBar::protocol)
                .collect(Collectors.joining(", "));
        return shown == Mode.CONNECTING && sources.stream().anyMatch(s -> s.received() > 0)
                ? texts.text("mode.connecting.partly", awaited)
                : texts.text(shown.key() + ".say");
    }

    private static String symbol(Mode mode) {
        return switch (mode) {
            case CONNECTING -> "◌";
            case LIVE -> "●";
            case STALE -> "◐";
            case LOST -> "✕";
        };
    }

    private String plantTrouble() {
        return switch (keeper.state()) {
            case PlantKeeper.State.Starting(var restart) -> texts.text(restart ? "plant.restarting" : "plant.starting");
            case PlantKeeper.State.Ended(var code) -> texts.text("plant.ended", Integer.toString(code));
            case PlantKeeper.State.Failed(var why) -> texts.text("plant.failed", why);
            case PlantKeeper.State.Running _, PlantKeeper.State.None _ -> "";
        };
    }

    private void show(LineClock clock) {
        var factor = figures.measured(clock.pace(), "");
        pace.setText(texts.text("mode.pace", trimmed(clock.pace(), factor)));
        if (pace.getTooltip() == null) {
            var tip = new Tooltip();
            tip.textProperty().bind(texts.bound("mode.pace.says", trimmed(clock.pace(), factor)));
            pace.setTooltip(tip);
        }
    }

    private static String trimmed(double pace, String written) {
        return pace == Math.rint(pace) ? Long.toString(Math.round(pace)) : written;
    }

    private void show(List<SourceStatus> sources, Instant now) {
        while (chipLabels.size() < sources.size()) {
            var chip = new Label();
            chip.getStyleClass().add("chip");
            chip.setTooltip(new Tooltip());
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chipLabels.add(chip);
            chips.getChildren().add(chip);
        }
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            var rate = figures.fixed(rates.perSecond(source.source().toString(), source.received(), now), 0);
            var chip = chipLabels.get(i);
            chip.setText(symbol(source.state()) + "  "
                    + texts.text("source.chip", protocol(source), stateWord(texts, source)) + "  "
                    + texts.text("source.rate", rate));
            var tip = chip.getTooltip();
            if (tip != null) {
                tip.setText((source.endpoint() + "\n" + source.detail()).strip());
            }
        }
    }

    static String protocol(SourceStatus source) {
        return switch (source.protocol()) {
            case "opcua" -> "OPC UA";
            case "mqtt" -> "MQTT";
            default -> source.protocol();
        };
    }

    static String stateWord(Texts texts, SourceStatus source) {
        return texts.text("source." + source.state().name().toLowerCase(Locale.ROOT));
    }

    private static String symbol(SourceStatus.State state) {
        return switch (state) {
            case LIVE -> "●";
            case CONNECTING, OFF -> "◌";
            case SILENT -> "◐";
            case LOST, REFUSED -> "✕";
        };
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
