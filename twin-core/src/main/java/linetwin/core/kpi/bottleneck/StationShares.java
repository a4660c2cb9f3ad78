package linetwin.core.kpi.bottleneck;

import java.util.List;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.kpi.TimeUse;

/**
 * Shares of time of a station, the input of the methods; each 0 to 1.
 *
 * @param working share at work
 * @param starved share without a unit to work on
 * @param missingParts share without the parts that its unit needs
 * @param blocked share without room for its finished unit
 */
public record StationShares(StationId station, double working, double starved, double missingParts, double blocked) {
    /** Returns the shares of every station, in the order of the line file. */
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

    /** Returns the share of time in which the station waits for input: units or parts. */
    double waitingForInput() {
        return starved + missingParts;
    }
}
