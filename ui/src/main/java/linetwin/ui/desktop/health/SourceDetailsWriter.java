package linetwin.ui.desktop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceHealth.Gap;
import linetwin.core.health.SourceHealth.Latency;
import linetwin.core.health.SourceHealth.Rejection;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.health.SourceTimeline;
import linetwin.ui.desktop.health.SourceDetails.Cell;
import linetwin.ui.desktop.health.SourceDetails.Entries;
import linetwin.ui.desktop.health.SourceDetails.Entry;
import linetwin.ui.desktop.health.SourceDetails.Fact;
import linetwin.ui.text.DiagnosticText;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.text.RejectionText;

/** Writes the details of the sources (XWriter: status -> {@link SourceDetails}). */
final class SourceDetailsWriter {
    private static final int ENTRIES = 5;

    /** Clock skew above which the figure needs attention; the line corrects for it from here on. */
    private static final Duration SKEWED = Duration.ofMillis(500);

    /** Latency above which values count as past ones, so that the figure needs attention. */
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final InterfaceText texts;
    private final RejectionText reasons;
    private final FigureFormat figures;
    private final TimeText times;
    private final SourceRemarkWriter remarks;

    SourceDetailsWriter(InterfaceText texts, HealthActions actions) {
        this.texts = texts;
        reasons = new RejectionText(texts);
        figures = new FigureFormat(texts);
        times = new TimeText(texts);
        remarks = new SourceRemarkWriter(new DiagnosticText(texts), actions);
    }

    SourceDetails of(SourceStatus status, SourceTimeline track, HealthFrame frame) {
        var health = status.health();
        return new SourceDetails(
                status.source(),
                status.state(),
                texts.text("health.state." + status.state().name().toLowerCase(Locale.ROOT)),
                texts.text("health.for", figures.span(TimeText.positive(status.since(), frame.now()))),
                texts.text("health.title", status.source().toString(), protocol(status)),
                status.endpoint(),
                warning(health),
                new Cell(rate(health), "", false),
                latency(frame.toScreen(status.source())),
                clock(health.skew()),
                counted(health.lost()),
                counted(health.rejected()),
                queue(health),
                health.capacity() > 0,
                queueShare(health),
                track,
                remarks.of(status, frame.now()),
                facts(status, frame),
                gaps(status, frame),
                rejections(health));
    }

    private static String protocol(SourceStatus status) {
        return switch (status.protocol()) {
            case "opcua" -> "OPC UA";
            case "mqtt" -> "MQTT";
            case "sparkplug" -> "Sparkplug B";
            default -> status.protocol();
        };
    }

    private Optional<String> warning(SourceHealth health) {
        return switch (ChannelProtectionText.of(health.protection())) {
            case UNKNOWN, FULL -> Optional.empty();
            case NONE -> Optional.of(texts.text("health.unprotected"));
            case SIGNED -> Optional.of(texts.text("health.readable"));
        };
    }

    private String rate(SourceHealth health) {
        var perSecond = health.valuesPerSecond();
        return figures.fixed(perSecond, perSecond > 0 && perSecond < 10 ? 1 : 0);
    }

    /** Latency from the source time stamp to the frame that shows the value. */
    private Cell latency(Optional<Latency> toScreen) {
        return toScreen.map(l -> new Cell(
                        times.delay(l.p50()), times.delay(l.p99()), l.p99().compareTo(SLOW) > 0))
                .orElse(unknown());
    }

    private Cell clock(Optional<Duration> skew) {
        return skew.map(s -> new Cell(times.offset(s), "", s.abs().compareTo(SKEWED) > 0))
                .orElse(unknown());
    }

    private static Cell unknown() {
        return new Cell("–", "", false);
    }

    private Cell counted(long count) {
        return new Cell(figures.count(count), "", count > 0);
    }

    private Cell queue(SourceHealth health) {
        return health.capacity() == 0
                ? unknown()
                : new Cell(figures.count(health.queued()), "", queueShare(health) > 0.5);
    }

    private static double queueShare(SourceHealth health) {
        return health.capacity() == 0 ? 0 : Math.clamp(health.queued() / (double) health.capacity(), 0, 1);
    }

    private List<Fact> facts(SourceStatus status, HealthFrame frame) {
        var health = status.health();
        var facts = new ArrayList<Fact>();
        facts.add(fact("protection", protection(health)));
        facts.add(fact(
                "connected",
                health.connectedSince()
                        .map(at -> texts.text(
                                "health.connected.since",
                                times.time(at),
                                figures.span(TimeText.positive(at, frame.now()))))
                        .orElse(texts.text("health.not.connected"))));
        facts.add(fact("newest", status.newestArrival().map(at -> times.age(at, frame.now()))));
        facts.add(fact("received", figures.count(status.received())));
        facts.add(fact("to.line", health.latency().map(this::both)));
        facts.add(fact("to.screen", frame.toScreen(status.source()).map(this::both)));
        facts.add(fact("clock", health.skew().map(this::clockSays)));
        facts.add(fact("conflated", figures.count(health.conflated())));
        facts.add(fact(
                "queue",
                health.capacity() == 0
                        ? texts.text("health.none")
                        : texts.text("of", figures.count(health.queued()), figures.count(health.capacity()))));
        facts.add(fact("good", health.lastGood().map(good -> good(good, frame))));
        return facts;
    }

    private String protection(SourceHealth health) {
        var protection = health.protection();
        return switch (ChannelProtectionText.of(protection)) {
            case UNKNOWN -> texts.text("health.none");
            case NONE -> texts.text("health.unprotected.says");
            case SIGNED -> texts.text("health.readable.says", protection);
            case FULL -> protection;
        };
    }

    private String clockSays(Duration skew) {
        return skew.isNegative()
                ? texts.text("health.clock.behind", times.delay(skew.abs()))
                : texts.text("health.clock.ahead", times.delay(skew));
    }

    private String good(SourceHealth.GoodValue good, HealthFrame frame) {
        return texts.text("health.good", good.tag(), good.value(), times.age(good.arrival(), frame.now()));
    }

    private String both(Latency latency) {
        return texts.text("health.quantiles", times.delay(latency.p50()), times.delay(latency.p99()));
    }

    private Fact fact(String key, Optional<String> value) {
        return fact(key, value.orElse(texts.text("health.none")));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.text("health.fact." + key), value);
    }

    /** Gaps, the newest first. One that lasts is counted. */
    private Entries gaps(SourceStatus status, HealthFrame frame) {
        var health = status.health();
        var open = status.openGap().map(from -> openGap(from, frame.now()));
        var ended = health.gaps().reversed().stream().map(this::gap);
        return new Entries(
                texts.text("health.gaps", figures.count(health.gapCount() + (open.isPresent() ? 1 : 0))),
                Stream.concat(open.stream(), ended).limit(ENTRIES).toList(),
                texts.text("health.gaps.none"));
    }

    private Entry openGap(Instant from, Instant now) {
        return new Entry(times.time(from), texts.text("health.gap.open", times.delay(TimeText.positive(from, now))));
    }

    private Entry gap(Gap gap) {
        var length = times.delay(TimeText.positive(gap.from(), gap.until()));
        return new Entry(
                times.time(gap.from()),
                gap.filled() > 0
                        ? texts.text("health.gap.filled", length, figures.count(gap.filled()))
                        : texts.text("health.gap", length));
    }

    private Entries rejections(SourceHealth health) {
        var newest = health.rejections().reversed().stream()
                .limit(ENTRIES)
                .map(this::rejection)
                .toList();
        return new Entries(
                health.lost() == 0 && health.bad() == 0
                        ? texts.text("health.rejections", figures.count(health.rejected()))
                        : texts.text(
                                "health.rejections.lost",
                                figures.count(health.rejected()),
                                figures.count(health.lost()),
                                figures.count(health.bad())),
                newest,
                texts.text("health.rejections.none"));
    }

    private Entry rejection(Rejection rejection) {
        return new Entry(
                times.time(rejection.at()),
                texts.text("health.rejection", rejection.where(), reasons.text(rejection.why())));
    }

    static boolean isLive(SourceStatus status) {
        return status.state() == State.LIVE;
    }
}
