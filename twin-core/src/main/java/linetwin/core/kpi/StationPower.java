package linetwin.core.kpi;

import linetwin.core.layout.StationSpec;
import linetwin.core.unit.Energy;

/**
 * Electrical power of a station: standby power at any time, and working power in addition for every place at work. All
 * values are estimates by kind of station; its meter and all energy figures use them.
 *
 * @param workingWatts watts in addition to standby while a place works
 * @param standbyWatts watts per place at any time
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
     * Returns the energy used over a span.
     *
     * @param workedSeconds working time, summed over the places
     * @param placeSeconds length of the span, summed over the places
     */
    public Energy used(double workedSeconds, double placeSeconds) {
        return new Energy(workingWatts * workedSeconds + standbyWatts * placeSeconds);
    }
}
