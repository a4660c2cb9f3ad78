package linetwin.connectors.payload;

import java.time.Instant;
import java.util.Optional;
import linetwin.core.model.Quality;

/**
 * What a payload says of one value.
 *
 * @param member the name that the {@code *} of the path stood for; empty where there is none
 * @param time when it was true at its source; empty where the payload does not say so
 * @param unit in what it is measured; empty where the payload does not say so
 */
public record PayloadValue(
        String member, Content content, Quality quality, Optional<Instant> time, Optional<String> unit) {
    /** The value itself. */
    public sealed interface Content {
        /** A finite number. */
        record Figure(double value) implements Content {}

        /** A text, and {@code true} and {@code false} as such. */
        record Text(String text) implements Content {}

        /** The source itself says that it has no value, and how. */
        record Absent(String why) implements Content {}

        /** The payload does not speak of it, and how that shows. */
        record Missing(String why) implements Content {}

        /** No value that can be used, and why. */
        record Unusable(String why) implements Content {}
    }

    static PayloadValue unusable(String member, String why) {
        return new PayloadValue(member, new Content.Unusable(why), Quality.BAD, Optional.empty(), Optional.empty());
    }
}
