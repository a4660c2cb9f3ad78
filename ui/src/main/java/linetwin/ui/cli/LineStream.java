package linetwin.ui.cli;

import java.io.PrintWriter;
import java.time.Instant;
import linetwin.core.feed.Session;

/** The line as JSON for programs: one object for each station that changes. */
final class LineStream implements MirrorView {
    private final StationLines lines;
    private final PrintWriter out;

    LineStream(boolean signals, PrintWriter out) {
        this.lines = new StationLines(signals);
        this.out = out;
    }

    @Override
    public void show(Session session, Instant now) {
        lines.changed(session.state(), out::println);
        out.flush();
    }
}
