package linetwin.ui.desktop.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.model.LineState;
import linetwin.core.session.LatestValue;
import linetwin.core.time.LineTime;

/**
 * Content of one frame.
 *
 * @param line newest state of the line
 * @param now line time of this frame, at or after the newest event
 * @param board sources of the values; empty if they are unknown, as in a recording
 */
public record DisplayFrame(LineState line, LineTime now, Optional<Board> board) {
    public DisplayFrame(LineState line, LineTime now) {
        this(line, now, Optional.empty());
    }

    /**
     * Sources of values, and validity of figures.
     *
     * @param values newest value of every signal of a station
     * @param kpis figures of the line; empty before the first report
     * @param wall time of this machine at this frame
     */
    public record Board(Function<StationId, List<LatestValue>> values, Optional<LiveKpis> kpis, Instant wall) {}
}
