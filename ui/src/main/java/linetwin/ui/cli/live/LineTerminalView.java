package linetwin.ui.cli.live;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.core.kpi.KpiElements;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.layout.LineLayout;
import linetwin.core.session.Session;
import linetwin.ui.cli.line.LineTable;
import linetwin.ui.cli.line.LineTimeText;
import org.jspecify.annotations.Nullable;

/** Line as a page that redraws on a terminal, and is printed at intervals anywhere else. */
public final class LineTerminalView implements MirrorView {
    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final Duration REPRINT = Duration.ofSeconds(10);
    private static final int SUMMARY_ROWS = 2;

    private final boolean isTerminal = MirrorView.isTerminal();
    private final LineTable table;
    private final PrintWriter out;
    private Instant next = Instant.MIN;
    private @Nullable TerminalSize terminal;

    public LineTerminalView(LineLayout layout, PrintWriter out) {
        this.table = new LineTable(layout, isTerminal);
        this.out = out;
    }

    @Override
    public void show(Session session, Instant now) {
        if (!now.isBefore(next)) {
            draw(session, now);
        }
    }

    @Override
    public void end(Session session, Instant now) {
        if (!isTerminal) {
            draw(session, now);
        }
    }

    private void draw(Session session, Instant now) {
        next = now.plus(isTerminal ? REDRAW : REPRINT);
        if (isTerminal) {
            terminal = TerminalSize.measured(terminal, now);
            table.fit(terminal.columns());
        }
        var text = new StringBuilder(isTerminal ? HOME_AND_CLEAR : "");
        text.append(summary(session, now)).append(System.lineSeparator());
        var rows = table.rows(session.state(), session.lineTime(now));
        fitted(rows, now).forEach(row -> text.append(row).append(System.lineSeparator()));
        out.print(text);
        out.flush();
    }

    /** On a terminal: the rows that fit, and the next ones after some seconds. Into a file or a pipe: all rows. */
    private List<String> fitted(List<String> rows, Instant now) {
        return terminal == null ? rows : terminal.page(rows, now, SUMMARY_ROWS);
    }

    private static String summary(Session session, Instant now) {
        var state = session.state();
        var stale = state.allStations().stream().filter(s -> !s.inContact()).count();
        var age = session.newestArrival()
                .map(arrival -> "newest value %.1f s old"
                        .formatted(Duration.between(arrival, now).toMillis() / 1e3))
                .orElse("nothing heard yet");
        return "line time %s, %s, %d of %d stations stale, %d shipped, %d scrapped%s"
                .formatted(
                        LineTimeText.text(session.lineTime(now)),
                        age,
                        stale,
                        state.allStations().size(),
                        state.shipped(),
                        state.scrapped(),
                        session.kpis().map(LineTerminalView::figures).orElse(""));
    }

    /** Figures of the line, always with the share of the time that was observed. */
    private static String figures(LiveKpis kpis) {
        return Double.isFinite(kpis.figures().throughputRate())
                ? ", %.2f units/h, OEE %.0f %% over %.1f h, %.1f %% of the time known%s"
                        .formatted(
                                kpis.figures().throughputRate(),
                                kpis.figures().overallEquipmentEffectiveness() * 100,
                                KpiElements.hours(kpis.until().since(kpis.from())),
                                Math.floor(kpis.knownTime() * 1000) / 10,
                                kpis.isOutputUncertain() ? " (uncertain)" : "")
                : "";
    }
}
