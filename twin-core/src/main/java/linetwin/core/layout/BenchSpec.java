package linetwin.core.layout;

import java.time.Duration;
import linetwin.core.id.BenchId;

/**
 * Rework bench. Its queue is unlimited and first come, first served; a repaired unit returns to the head of the queue
 * of the station that rejected it.
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
    /** Copy of this bench at another place. */
    public BenchSpec at(Footprint elsewhere) {
        return new BenchSpec(id, name, places, meanTime, timeCv, scrapFraction, elsewhere);
    }
}
