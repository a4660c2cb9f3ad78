package linetwin.ui.cli.live;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.session.Session;
import linetwin.core.time.LineTime;
import linetwin.ui.cli.line.FiniteJsonGenerator;
import linetwin.ui.cli.line.KpiJson;
import linetwin.ui.cli.line.StationSignalJson;
import linetwin.ui.cli.line.StationStateJson;

/**
 * Line as JSON for other programs: one object for each station that changes, and on request the figures of the line.
 */
public final class LineJsonView implements MirrorView {
    private final StationStateJson lines;
    private final Optional<StationSignalJson> signals;
    private final boolean includesKpis;
    private final PrintWriter out;
    private Optional<LineTime> writtenAt = Optional.empty();

    /**
     * Stream that has written nothing yet.
     *
     * @param signals true if with the newest value of each signal
     * @param kpis true if with the figures of the line too, after each computation
     */
    public LineJsonView(Session session, boolean signals, boolean kpis, PrintWriter out) {
        this.signals = signals ? Optional.of(new StationSignalJson(session)) : Optional.empty();
        this.lines = this.signals.map(StationStateJson::new).orElseGet(StationStateJson::new);
        this.includesKpis = kpis;
        this.out = out;
    }

    @Override
    public void show(Session session, Instant now) {
        signals.ifPresent(it -> it.begin(now));
        lines.writeChanges(session.state(), out::println);
        if (includesKpis) {
            session.kpis().ifPresent(this::write);
        }
        out.flush();
    }

    private void write(LiveKpis kpis) {
        var until = Optional.of(kpis.until());
        if (!until.equals(writtenAt)) {
            writtenAt = until;
            out.println(FiniteJsonGenerator.line(json -> KpiJson.write(json, Optional.of(kpis))));
        }
    }
}
