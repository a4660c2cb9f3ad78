package linetwin.core.connection;

import java.util.Optional;

/**
 * One thing that this connection may change, for one role. Without a permit nothing is ever written.
 *
 * @param path the node, method or topic, written like the path of a tag but without captures
 * @param least smallest number that may be written
 * @param most largest number that may be written
 */
public record PermitSpec(Act act, String path, String role, Optional<Double> least, Optional<Double> most) {
    /** What may be done. */
    public enum Act {
        WRITE,
        CALL
    }
}
