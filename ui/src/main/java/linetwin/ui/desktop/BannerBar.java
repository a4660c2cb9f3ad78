package linetwin.ui.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.core.feed.LineClock;
import linetwin.core.health.DataQualitySummary;
import linetwin.core.health.LiveMode;
import linetwin.core.health.SourceStatus;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.session.Session;
import linetwin.core.time.LineTime;
import linetwin.ui.live.PlantSupervisor;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Banner with the mode of the line, the plant, its pace and the age of the newest value. Never hidden. */
final class BannerBar extends HBox {
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final PlantSupervisor supervisor;
    private final Label mode = new Label();
    private final Label simulated = new Label();
    private final Label pace = new Label();
    private final Label message = new Label();
    private final Label age = new Label();
    private final SourceChipBar chips;
    private final Button again = new Button();
    private final Button look = new Button();
    private Optional<String> untrusted = Optional.empty();

    /**
     * Empty banner.
     *
     * @param examine opens the health page; its argument is the fingerprint of the certificate to review, if one waits
     *     for a decision
     */
    BannerBar(InterfaceText texts, PlantSupervisor supervisor, Consumer<Optional<String>> examine) {
        this.texts = texts;
        this.supervisor = supervisor;
        figures = new FigureFormat(texts);
        chips = new SourceChipBar(texts);
        setId("banner");
        getStyleClass().setAll("banner", LiveModeStyle.styleClass(LiveMode.CONNECTING));
        mode.setId("mode");
        mode.getStyleClass().add("mode");
        simulated.textProperty().bind(texts.bound("mode.simulated"));
        simulated.getStyleClass().add("badge");
        show(simulated, supervisor.isSimulated());
        pace.getStyleClass().add("badge");
        again.setId("plant-again");
        again.textProperty().bind(texts.bound("plant.restart"));
        again.setOnAction(_ -> supervisor.restart());
        look.setId("banner-look");
        look.setOnAction(_ -> examine.accept(untrusted));
        chips.setOnMouseClicked(_ -> examine.accept(Optional.empty()));
        age.setId("newest");
        message.setId("banner-say");
        var whole = new Tooltip();
        whole.textProperty().bind(message.textProperty());
        message.setTooltip(whole);
        message.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (var fixed : List.of(mode, simulated, pace, again, look)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        age.setMinWidth(0);
        getChildren().addAll(mode, simulated, pace, message, again, look, gap, age, chips);
    }

    /** Writes the newest state of the connections, and returns the mode that it shows. */
    LiveMode show(Session session, Instant now) {
        var sources = session.statuses();
        var quality = DataQualitySummary.of(sources, session.state());
        getStyleClass().setAll("banner", LiveModeStyle.styleClass(quality.mode()));
        mode.setText(symbol(quality.mode()) + "  " + texts.text(LiveModeStyle.key(quality.mode())));
        setAccessibleText(mode.getText());
        var stopped = plantTrouble();
        message.setText(stopped.isEmpty() ? sentence(quality, session, now) : stopped);
        show(
                again,
                supervisor.state() instanceof PlantSupervisor.State.Ended
                        || supervisor.state() instanceof PlantSupervisor.State.Failed);
        untrusted = DataQualitySummary.untrusted(sources);
        look.setText(texts.text(untrusted.isPresent() ? "mode.review" : "mode.look"));
        boolean calm = quality.mode() == LiveMode.LIVE && quality.doubted().isEmpty();
        show(look, stopped.isEmpty() && !calm && !sources.isEmpty());
        show(pace, session.clock().isPresent());
        session.clock().ifPresent(this::show);
        age.setText(session.newestArrival()
                .map(arrival ->
                        texts.text("mode.newest", figures.seconds(lineTime(Duration.between(arrival, now), session))))
                .orElse(texts.text("mode.newest.none")));
        // Age of the newest value. It is shown only while all sources are live, or none has sent anything: it is not
        // true of a silent source.
        show(age, quality.mode() == LiveMode.LIVE || quality.mode() == LiveMode.CONNECTING && !look.isVisible());
        chips.show(sources, now);
        return quality.mode();
    }

    private String sentence(DataQualitySummary quality, Session session, Instant now) {
        var sources = session.statuses();
        var shown = quality.mode();
        var anyHeard = sources.stream().anyMatch(s -> s.received() > 0);
        if (shown == LiveMode.CONNECTING && anyHeard) {
            return texts.text("mode.connecting.partly", awaited(sources));
        }
        if (shown == LiveMode.STALE
                || (shown == LiveMode.LOST && quality.worst().isPresent())) {
            return doubtText(quality, session, now);
        }
        return quality.doubted()
                .map(source -> texts.text("mode.live.doubt", source.source().toString()))
                .orElse(texts.text(LiveModeStyle.key(shown) + ".say"));
    }

    /** Doubtful source, its line time in this state, and the number of stations that depend on it. */
    private String doubtText(DataQualitySummary quality, Session session, Instant now) {
        var stations = texts.text("mode.stations", figures.count(quality.lost()), figures.count(quality.stations()));
        var source = quality.worst()
                .map(s -> texts.text(
                        "mode.worst",
                        s.source().toString(),
                        SourceChipBar.stateWord(texts, s.state()),
                        figures.span(outage(quality, session, now))));
        return source.map(sourceText -> quality.lost() == 0 ? sourceText : sourceText + " " + stations)
                .orElse(stations);
    }

    /** Line time since the first station lost its contact; before that, since its source is in this state. */
    private static Duration outage(DataQualitySummary quality, Session session, Instant now) {
        return session.state().allStations().stream()
                .map(StationState::contact)
                .filter(contact -> contact.kind() == StationContact.Kind.LOST)
                .map(StationContact::since)
                .min(LineTime::compareTo)
                .map(since -> session.lineTime(now).since(since))
                .orElseGet(() -> lineTime(quality.since(now), session));
    }

    /** Line time that passes in a span of the wall clock. All durations of the Watch page are line time. */
    private static Duration lineTime(Duration wall, Session session) {
        var pace = session.clock().map(LineClock::pace).orElse(1.0);
        return Duration.ofMillis(Math.round(wall.toMillis() * pace));
    }

    private static String awaited(List<SourceStatus> sources) {
        return sources.stream()
                .filter(s -> s.received() == 0)
                .map(SourceChipBar::protocol)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String symbol(LiveMode mode) {
        return switch (mode) {
            case CONNECTING -> "◌";
            case LIVE -> "●";
            case STALE -> "◐";
            case LOST -> "✕";
        };
    }

    private String plantTrouble() {
        return switch (supervisor.state()) {
            case PlantSupervisor.State.Starting(var restart) ->
                texts.text(restart ? "plant.restarting" : "plant.starting");
            case PlantSupervisor.State.Ended(var code) -> texts.text("plant.ended", Integer.toString(code));
            case PlantSupervisor.State.Failed(var why) -> texts.text("plant.failed", why);
            case PlantSupervisor.State.Running _, PlantSupervisor.State.None _ -> "";
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

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
