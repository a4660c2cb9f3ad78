package linetwin.connectors.link;

import java.time.Instant;
import linetwin.core.model.Quality;
import org.jspecify.annotations.Nullable;

/** The newest good value of a connection: kept for every value, written out only when somebody looks. */
final class NewestGood {
    private @Nullable TagSlot slot;
    private double value;
    private Quality quality = Quality.GOOD;
    private Instant time = Instant.EPOCH;
    private Instant arrival = Instant.EPOCH;

    void keep(TagSlot from, double number, Quality how, Instant sourceTime, Instant arrived) {
        slot = from;
        value = number;
        quality = how;
        time = sourceTime;
        arrival = arrived;
    }

    void tell(SourceFigures figures) {
        if (slot != null) {
            figures.good(slot, value, quality, time, arrival);
        }
    }
}
