package linetwin.ui.cli.live;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.core.session.Session;
import linetwin.ui.text.DiagnosticText;
import org.jspecify.annotations.Nullable;

/** Periodic view of the health of sources: a page that redraws on a terminal, lines otherwise, or JSON. */
public final class HealthView implements MirrorView {
    private final boolean redraws;
    private final boolean json;
    private final HealthTable table;
    private final HealthJson objects;
    private final SourceStatusList sources;
    private final Duration every;
    private final PrintWriter out;
    private Instant next = Instant.MIN;
    private @Nullable TerminalSize terminal;

    public HealthView(
            SourceStatusList sources, boolean json, Duration every, DiagnosticText diagnostics, PrintWriter out) {
        this.json = json;
        this.redraws = !json && MirrorView.isTerminal();
        this.table = new HealthTable(diagnostics);
        this.objects = new HealthJson(diagnostics);
        this.sources = sources;
        this.every = every;
        this.out = out;
    }

    @Override
    public void show(Session session, Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        // Next time counts from the planned time, so that one late call does not delay all later ones.
        next = next.equals(Instant.MIN) || !next.plus(every).isAfter(now) ? now.plus(every) : next.plus(every);
        print(session, now);
    }

    @Override
    public void end(Session session, Instant now) {
        if (!redraws) {
            print(session, now);
        }
    }

    private void print(Session session, Instant now) {
        var statuses = sources.statuses(session);
        if (json) {
            out.println(objects.text(statuses, session.kpis(), now));
        } else {
            out.print(page(table.rows(statuses, now), now));
        }
        out.flush();
    }

    private String page(List<String> rows, Instant now) {
        if (!redraws) {
            return String.join(System.lineSeparator(), rows) + System.lineSeparator();
        }
        terminal = TerminalSize.measured(terminal, now);
        int columns = terminal.columns();
        var text = new StringBuilder(HOME_AND_CLEAR);
        terminal.page(rows, now, 0)
                .forEach(row -> text.append(row.length() <= columns ? row : row.substring(0, columns))
                        .append(System.lineSeparator()));
        return text.toString();
    }
}
