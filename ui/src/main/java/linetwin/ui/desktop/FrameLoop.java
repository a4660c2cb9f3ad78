package linetwin.ui.desktop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;
import javafx.animation.AnimationTimer;
import linetwin.core.alarm.AbnormalLog;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.session.Session;
import linetwin.ui.desktop.health.HealthFrame;
import linetwin.ui.desktop.health.HealthPage;
import linetwin.ui.desktop.watch.DisplayFrame;
import linetwin.ui.desktop.watch.WatchPage;
import linetwin.ui.live.LiveSession;
import linetwin.ui.live.PlantSupervisor;

/**
 * Frame loop, the only timer of the program. Each frame pulls the newest state of the line and draws it; the panels
 * follow at 5 Hz, the health of the sources at 3 Hz, the diagnostics at 2 Hz.
 */
final class FrameLoop extends AnimationTimer {
    private static final long PANELS_NANOS = 190_000_000;
    private static final long HEALTH_NANOS = 290_000_000;
    private static final long DIAGNOSTICS_NANOS = 490_000_000;
    private final LiveSession live;
    private final PlantSupervisor supervisor;
    private final InstantSource clock;
    private final StartupTimer coldStart;
    private final ScreenshotCapture screenshots;
    private final LineView lineView;
    private final WatchPage watch;
    private final AbnormalLog log;
    private final HealthPage health;
    private final SourceStateHistory history;
    private final BannerBar banner;
    private final DiagnosticsPane diagnostics;
    private final PageStack pages;
    private final FrameRateMeter meter = new FrameRateMeter();
    private long panelsDue;
    private long healthDue;
    private long diagnosticsDue;

    FrameLoop(
            LiveSession live,
            PlantSupervisor supervisor,
            InstantSource clock,
            StartupTimer coldStart,
            ScreenshotCapture screenshots,
            LineView lineView,
            WatchPage watch,
            AbnormalLog log,
            HealthPage health,
            SourceStateHistory history,
            BannerBar banner,
            DiagnosticsPane diagnostics,
            PageStack pages) {
        this.live = live;
        this.supervisor = supervisor;
        this.clock = clock;
        this.coldStart = coldStart;
        this.screenshots = screenshots;
        this.lineView = lineView;
        this.watch = watch;
        this.log = log;
        this.health = health;
        this.history = history;
        this.banner = banner;
        this.diagnostics = diagnostics;
        this.pages = pages;
    }

    /** Requests an update of the panels at the next frame, for example after a change of the language. */
    void refresh() {
        panelsDue = 0;
        healthDue = 0;
        diagnosticsDue = 0;
    }

    @Override
    public void handle(long nanos) {
        meter.frame(nanos);
        var now = clock.instant();
        var session = live.session();
        var displayFrame = new DisplayFrame(
                session.state(),
                session.lineTime(now),
                Optional.of(new DisplayFrame.Board(session::values, session.kpis(), now)));
        if (pages.isLineInView()) {
            lineView.show(displayFrame.line(), displayFrame.now());
            coldStart.hallFrame();
        }
        log.add(displayFrame.line());
        diagnostics.recordLag(live.takeLag(now));
        session.shown(now);
        if (coldStart.frame(displayFrame.line(), session.counters().applied())) {
            screenshots.lineMoves(now);
        }
        if (nanos >= panelsDue) {
            panelsDue = nanos + PANELS_NANOS;
            pages.show(banner.show(session, now));
            if (pages.isWatching()) {
                watch.show(displayFrame);
            }
        }
        if (nanos >= healthDue) {
            healthDue = nanos + HEALTH_NANOS;
            showHealth(session, displayFrame, now);
        }
        if (diagnostics.isVisible() && nanos >= diagnosticsDue) {
            diagnosticsDue = nanos + DIAGNOSTICS_NANOS;
            diagnostics.show(meter.reading(), lineView, live, supervisor, coldStart, now);
        }
        screenshots.frame(now);
    }

    private void showHealth(Session session, DisplayFrame shown, Instant now) {
        var screen = new TreeMap<String, SourceHealth.Latency>();
        for (var status : session.statuses()) {
            session.screenLatency(status.source())
                    .ifPresent(l -> screen.put(status.source().toString(), l));
        }
        var healthFrame = new HealthFrame(session.statuses(), shown.line(), now, screen);
        history.record(healthFrame.statuses(), now);
        if (pages.isHealthOpen()) {
            health.show(healthFrame);
        }
    }
}
