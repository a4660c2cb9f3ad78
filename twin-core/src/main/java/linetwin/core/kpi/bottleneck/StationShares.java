package linetwin.core.kpi.bottleneck;

import java.util.List;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.kpi.TimeUse;

/**
 * How a station spends its time, as the methods look at it.
 *
 * @param working share of time at work
 * @param starved share of time without a unit to work on
 * @param missingParts share of time without the parts that its unit needs
 * @param blocked share of time without room for its finished unit
 */
public record StationShares(StationId station, double working, double starved, double missingParts, double blocked) {
    /** The shares of every station, in the order of the line file. */
    public static List<StationShares> of(LineKpis kpis) {
        return kpis.stations().stream().map(StationShares::of).toList();
    }

    private static StationShares of(StationKpis station) {
        return new StationShares(
                station.id(),
                station.share(TimeUse.WORKING),
                station.share(TimeUse.STARVED),
                station.share(TimeUse.MISSING_PARTS),
                station.share(TimeUse.BLOCKED));
    }

    /** Share of time in which it waits for what comes to it, units and parts alike. */
    double waitingForInput() {
        return starved + missingParts;
    }
}
