package linetwin.connectors.ingest;

import java.time.Instant;
import linetwin.core.model.Quality;
import org.jspecify.annotations.Nullable;

/** Newest good value of a connection. Stored for each value, formatted only for a published status. */
final class LastGoodValue {
    private @Nullable Object tag;
    private @Nullable Object text;
    private double number;
    private Quality quality = Quality.GOOD;
    private Instant time = Instant.EPOCH;
    private Instant arrival = Instant.EPOCH;

    /**
     * Stores a number.
     *
     * @param from source of the value; its text is the name of the tag
     */
    void keep(Object from, double value, Quality how, Instant sourceTime, Instant arrived) {
        number = value;
        keep(from, null, how, sourceTime, arrived);
    }

    /** Stores a value that is not a number; it is published as its text. */
    void keepText(Object from, Object value, Quality how, Instant sourceTime, Instant arrived) {
        keep(from, value, how, sourceTime, arrived);
    }

    private void keep(Object from, @Nullable Object value, Quality how, Instant sourceTime, Instant arrived) {
        tag = from;
        text = value;
        quality = how;
        time = sourceTime;
        arrival = arrived;
    }

    void publish(SourceStatistics statistics) {
        if (tag != null) {
            var value = text == null ? Double.toString(number) : text.toString();
            statistics.good(tag.toString(), value, quality, time, arrival);
        }
    }
}
