package linetwin.core.equipment;

import java.time.Instant;
import linetwin.core.connection.PermitSpec;

/**
 * Line of the audit of a connection: a requested change and its result. An act that is carried out has two lines, one
 * written before it and one after.
 *
 * @param user account that runs the program, as named by the operating system
 * @param role role under which the user acted
 * @param old value before the act; empty if it was not read, and for a call
 * @param wanted requested value, or arguments of a call
 * @param readBack value read after the act, or result of a call
 * @param why reason in words; empty if there is nothing to add
 */
public record AuditEntry(
        Instant time,
        String user,
        String role,
        PermitSpec.Act act,
        String source,
        String path,
        String old,
        String wanted,
        String readBack,
        Outcome outcome,
        String why) {
    /** Results of a request. */
    public enum Outcome {
        /** Nothing was sent: no permit, out of range, or not confirmed. */
        REFUSED,
        /** Act is about to be sent. If no later line follows, its result is unknown. */
        BEGUN,
        /** Act was carried out, and a written value was read back as requested. */
        DONE,
        /** Value was written, and a different value was read back. */
        DIFFERENT,
        /** Equipment rejected the act, or the connection was lost. */
        FAILED
    }

    /** Same request with a later result. */
    public AuditEntry withResult(Instant now, Outcome next, String nowThere, String reason) {
        return new AuditEntry(now, user, role, act, source, path, old, wanted, nowThere, next, reason);
    }

    /** Same request with the value present before it. */
    public AuditEntry withOldValue(String present) {
        return new AuditEntry(time, user, role, act, source, path, present, wanted, readBack, outcome, why);
    }
}
