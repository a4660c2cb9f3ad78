package linetwin.ui.cli;

import java.io.PrintWriter;
import java.time.Instant;
import linetwin.core.feed.Session;
import org.jspecify.annotations.Nullable;

/** The line as JSON for programs: one object for each station that changes. */
final class LineStream implements MirrorView {
    private final StationLines lines;
    private final @Nullable SignalLines signals;
    private final PrintWriter out;

    private LineStream(StationLines lines, @Nullable SignalLines signals, PrintWriter out) {
        this.lines = lines;
        this.signals = signals;
        this.out = out;
    }

    static LineStream ofStations(PrintWriter out) {
        return new LineStream(new StationLines(), null, out);
    }

    static LineStream withSignals(Session session, PrintWriter out) {
        var signals = new SignalLines(session);
        return new LineStream(new StationLines(signals), signals, out);
    }

    @Override
    public void show(Session session, Instant now) {
        if (signals != null) {
            signals.at(now);
        }
        lines.changed(session.state(), out::println);
        out.flush();
    }
}
