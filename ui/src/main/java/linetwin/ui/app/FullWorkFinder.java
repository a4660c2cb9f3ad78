package linetwin.ui.app;

import java.time.Duration;
import linetwin.core.event.Reducer;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;

/**
 * Finder of a moment at which a simulated line is in full work: the first units have left it twice as long ago as they
 * took, and of the moments that follow it is the one with the most places in work. Equal lines and seeds give equal
 * moments.
 */
final class FullWorkFinder {
    private static final Duration LONGEST_WAIT = Duration.ofHours(200);
    private static final Duration SHORTEST_RUN = Duration.ofHours(1);
    private static final int WAIT_STEPS = 1_600;
    private static final int CANDIDATES = 24;

    private final Simulator simulator;
    private LineState state;

    private FullWorkFinder(LineLayout layout, long seed) {
        simulator = Simulator.withoutSignals(layout, seed);
        state = LineState.initial(layout);
    }

    /** State of a line at a moment. */
    record Moment(LineState state, LineTime at) {}

    /** Moment of full work; if no unit leaves the line within 200 h, the best one after that. */
    static Moment find(LineLayout layout, long seed) {
        return new FullWorkFinder(layout, seed).find();
    }

    private Moment find() {
        var step = LONGEST_WAIT.dividedBy(WAIT_STEPS);
        var first = Duration.ZERO;
        while (state.shipped() == 0 && first.compareTo(LONGEST_WAIT) < 0) {
            first = first.plus(step);
            advanceTo(first);
        }
        var from = first.multipliedBy(2).compareTo(SHORTEST_RUN) > 0 ? first.multipliedBy(2) : SHORTEST_RUN;
        return busiest(from, from.dividedBy(2L * CANDIDATES));
    }

    private Moment busiest(Duration from, Duration step) {
        var best = advanceTo(from);
        for (int i = 1; i < CANDIDATES; i++) {
            var next = advanceTo(from.plus(step.multipliedBy(i)));
            best = placesInWork(next) > placesInWork(best) ? next : best;
        }
        return best;
    }

    private Moment advanceTo(Duration time) {
        var at = LineTime.after(time);
        simulator.advanceTo(at, event -> state = Reducer.apply(state, event));
        return new Moment(state, at);
    }

    private static long placesInWork(Moment moment) {
        return moment.state().allStations().stream()
                .flatMap(station -> station.places().stream())
                .filter(place -> place.isWorking() && place.unit().isPresent())
                .count();
    }
}
