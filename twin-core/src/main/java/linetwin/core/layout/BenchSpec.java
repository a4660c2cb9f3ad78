package linetwin.core.layout;

import java.time.Duration;
import linetwin.core.id.BenchId;

/**
 * A rework bench. Its queue has no limit and is served first come first served; a repaired unit goes back to the head
 * of the queue of the station that failed it.
 *
 * @param scrapFraction share of units that are scrapped here, 0 to 1
 */
public record BenchSpec(
        BenchId id,
        LocalText name,
        int places,
        Duration meanTime,
        double timeCv,
        double scrapFraction,
        Footprint footprint) {
    /** This bench somewhere else. */
    public BenchSpec at(Footprint elsewhere) {
        return new BenchSpec(id, name, places, meanTime, timeCv, scrapFraction, elsewhere);
    }
}
