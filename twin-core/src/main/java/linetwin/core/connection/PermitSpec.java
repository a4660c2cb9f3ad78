package linetwin.core.connection;

import java.util.Optional;

/**
 * Permission for one role to change one thing through this connection. Nothing is written without a permit.
 *
 * @param path node, method or topic, in the notation of a tag path but without captures
 * @param least smallest number that may be written
 * @param most largest number that may be written
 */
public record PermitSpec(Act act, String path, String role, Optional<Double> least, Optional<Double> most) {
    /** Kinds of permitted acts. */
    public enum Act {
        WRITE,
        CALL
    }
}
