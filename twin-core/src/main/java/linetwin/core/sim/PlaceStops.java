package linetwin.core.sim;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.layout.Breakdowns;
import linetwin.core.layout.ShortStops;

/** When one place breaks down or stops short, counted in its accumulated work, and for how long. */
final class PlaceStops {
    /** A place that never stops. */
    private static final TimeDraw NEVER = () -> Long.MAX_VALUE / 4;

    final TimeDraw betweenBreakdowns;
    final TimeDraw repair;
    final TimeDraw betweenShortStops;
    final TimeDraw shortStop;

    PlaceStops(String place, Optional<Breakdowns> breakdowns, ShortStops shortStops, RandomStreams streams) {
        betweenBreakdowns = breakdowns
                .map(b -> TimeDraw.of(b.between(), 1, streams.stream(place + "/breakdown")))
                .orElse(NEVER);
        repair = breakdowns
                .map(b -> TimeDraw.of(b.repair(), 1, streams.stream(place + "/repair")))
                .orElse(NEVER);
        betweenShortStops = isNone(shortStops)
                ? NEVER
                : TimeDraw.exponential(shortStops.meanInterval(), streams.stream(place + "/shortStop"));
        shortStop = TimeDraw.exponential(shortStops.meanLength(), streams.stream(place + "/shortStopLength"));
    }

    private static boolean isNone(ShortStops stops) {
        return stops.meanInterval().equals(Duration.ZERO) || stops.meanLength().equals(Duration.ZERO);
    }
}
