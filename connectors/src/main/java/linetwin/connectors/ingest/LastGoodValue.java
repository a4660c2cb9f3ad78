package linetwin.connectors.ingest;

import java.time.Instant;
import linetwin.core.model.Quality;
import org.jspecify.annotations.Nullable;

/** The newest good value of a connection: kept for every value, written out only when somebody looks. */
final class LastGoodValue {
    private @Nullable Object tag;
    private @Nullable Object word;
    private double number;
    private Quality quality = Quality.GOOD;
    private Instant time = Instant.EPOCH;
    private Instant arrival = Instant.EPOCH;

    /** @param from whose text is the name of the tag */
    void keep(Object from, double value, Quality how, Instant sourceTime, Instant arrived) {
        number = value;
        keep(from, null, how, sourceTime, arrived);
    }

    /** A value that is no number; its text says what it is. */
    void keepWord(Object from, Object value, Quality how, Instant sourceTime, Instant arrived) {
        keep(from, value, how, sourceTime, arrived);
    }

    private void keep(Object from, @Nullable Object value, Quality how, Instant sourceTime, Instant arrived) {
        tag = from;
        word = value;
        quality = how;
        time = sourceTime;
        arrival = arrived;
    }

    void tell(SourceStatistics figures) {
        if (tag != null) {
            var value = word == null ? Double.toString(number) : word.toString();
            figures.good(tag.toString(), value, quality, time, arrival);
        }
    }
}
