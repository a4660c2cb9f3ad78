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
 * What there is to show at one frame.
 *
 * @param line the newest state of the line
 * @param now the line's own time at this frame, at or after the newest event
 * @param board where values came from; empty where that is not known, as in a recording
 */
public record DisplayFrame(LineState line, LineTime now, Optional<Board> board) {
    public DisplayFrame(LineState line, LineTime now) {
        this(line, now, Optional.empty());
    }

    /**
     * Where values came from, and how far figures can be trusted.
     *
     * @param values the newest value of every signal of a station
     * @param kpis empty before anything was heard
     * @param wall our clock at this frame
     */
    public record Board(Function<StationId, List<LatestValue>> values, Optional<LiveKpis> kpis, Instant wall) {}
}
