package linetwin.connectors.payload;

import java.time.Instant;
import java.util.Optional;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.Quality;

/**
 * One value of a payload.
 *
 * @param member name matched by the {@code *} of the path; empty without star
 * @param time time at the source; empty if the payload does not contain it
 * @param unit unit of measurement; empty if the payload does not contain it
 */
public record PayloadValue(
        String member, Content content, Quality quality, Optional<Instant> time, Optional<String> unit) {
    /** Content of the value. */
    public sealed interface Content {
        /** Finite number. */
        record Figure(double value) implements Content {}

        /** Text, including {@code true} and {@code false}. */
        record Text(String text) implements Content {}

        /** Value that the source reports as not available, with the cause. */
        record Absent(RejectionReason why) implements Content {}

        /** Value that the payload does not contain, with the cause. */
        record Missing(RejectionReason why) implements Content {}

        /** Value that cannot be used, with the cause. */
        record Unusable(RejectionReason why) implements Content {}
    }

    static PayloadValue unusable(String member, RejectionReason why) {
        return new PayloadValue(member, new Content.Unusable(why), Quality.BAD, Optional.empty(), Optional.empty());
    }
}
