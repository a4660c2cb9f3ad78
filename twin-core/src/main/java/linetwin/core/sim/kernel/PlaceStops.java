package linetwin.core.sim.kernel;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.BreakdownSpec.Clock;
import linetwin.core.layout.BreakdownSpec.InterruptedWork;
import linetwin.core.layout.BreakdownSpec.Strike;
import linetwin.core.layout.ShortStopSpec;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.random.TimeDraw;

/** Breakdowns and short stops of one place: intervals, durations and effects. Immutable except for its draws. */
final class PlaceStops {
    /** Draw of a place that never stops. */
    private static final TimeDraw NEVER = () -> Long.MAX_VALUE / 4;

    /** Maximum number of random streams. */
    static final int STREAMS = 4;

    /** True if operation-dependent breakdowns interrupt the operation in which they fall due. */
    final boolean interruptWork;
    /** True if breakdowns are time-dependent: the place needs a clock beside its operations. */
    final boolean byClock;
    /** True if time-dependent breakdowns wait for the end of an operation. */
    final boolean waitForEnd;
    /** True if operation-dependent breakdowns wait for the end of the operation in which they fall due. */
    final boolean breakAtEnd;
    /** True if a stop can follow the end of an operation. */
    final boolean stopAtEnd;
    /** True if interrupted work is lost and starts again. */
    final boolean loseWork;
    /** True if no unit comes to or leaves the place during a time-dependent breakdown. */
    final boolean closeWhileDown;

    private final TimeDraw betweenBreakdowns;
    private final TimeDraw repair;
    private final TimeDraw betweenShortStops;
    private final TimeDraw shortStop;

    PlaceStops(String place, Optional<BreakdownSpec> breakdowns, ShortStopSpec shortStops, RandomStreams streams) {
        boolean timed = breakdowns.filter(b -> b.clock() == Clock.TIME).isPresent();
        boolean atOnce = breakdowns.filter(b -> b.strike() == Strike.AT_ONCE).isPresent();
        byClock = timed;
        interruptWork = atOnce && !timed;
        waitForEnd = timed && !atOnce;
        breakAtEnd = breakdowns.isPresent() && !timed && !atOnce;
        stopAtEnd = breakAtEnd || !isNone(shortStops);
        loseWork = breakdowns
                .filter(b -> b.interruptedWork() == InterruptedWork.LOST)
                .isPresent();
        closeWhileDown = timed
                && breakdowns
                        .filter(b -> b.whileDown() == BreakdownSpec.WhileDown.CLOSED)
                        .isPresent();
        betweenBreakdowns = breakdowns
                .map(b -> TimeDraw.of(b.between(), 1, streams.stream(place + "/breakdown")))
                .orElse(NEVER);
        repair = breakdowns
                .map(b -> TimeDraw.of(b.repair(), 1, streams.stream(place + "/repair")))
                .orElse(NEVER);
        betweenShortStops = isNone(shortStops)
                ? NEVER
                : TimeDraw.exponential(shortStops.meanInterval(), streams.stream(place + "/shortStop"));
        shortStop = isNone(shortStops)
                ? NEVER
                : TimeDraw.exponential(shortStops.meanLength(), streams.stream(place + "/shortStopLength"));
    }

    long toBreakdown() {
        return betweenBreakdowns.ticks();
    }

    long toShortStop() {
        return betweenShortStops.ticks();
    }

    /** Returns the duration of a repair, at least 1 tick so that time always advances. */
    long repair() {
        return Math.max(1, repair.ticks());
    }

    long shortStop() {
        return Math.max(1, shortStop.ticks());
    }

    private static boolean isNone(ShortStopSpec stops) {
        return stops.meanInterval().equals(Duration.ZERO) || stops.meanLength().equals(Duration.ZERO);
    }
}
