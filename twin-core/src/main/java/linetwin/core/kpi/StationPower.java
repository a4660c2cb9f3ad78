package linetwin.core.kpi;

import linetwin.core.layout.StationSpec;
import linetwin.core.unit.Energy;

/**
 * What a station draws: a share of its power all the time, and its power on top at every place that works. All are
 * estimates by the kind of station; its meter and every energy figure use these.
 *
 * @param workingWatts on top of standby, while a place works
 * @param standbyWatts per place, at any time
 */
public record StationPower(double workingWatts, double standbyWatts) {
    private static final double STANDBY = 0.15;

    public static StationPower of(StationSpec station) {
        double watts =
                switch (station.kind()) {
                    case AUTO -> 4_000;
                    case SEMI -> 2_500;
                    case MANUAL -> 600;
                    case TEST -> 1_500;
                    case INSP -> 500;
                };
        return new StationPower(watts, STANDBY * watts);
    }

    /**
     * Energy used over a span.
     *
     * @param workedSeconds summed over the places
     * @param placeSeconds the span, summed over the places
     */
    public Energy used(double workedSeconds, double placeSeconds) {
        return new Energy(workingWatts * workedSeconds + standbyWatts * placeSeconds);
    }
}
