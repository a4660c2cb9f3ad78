package linetwin.core.equipment;

import java.time.Instant;
import linetwin.core.connection.PermitSpec;

/**
 * One line of the audit of a connection: who wanted to change what, and what became of it. An act that is carried out
 * has two, one written before it and one after.
 *
 * @param user who runs the program, as the operating system names them
 * @param role for whom they spoke
 * @param old what was there before; empty where it was not read, and for a call
 * @param wanted the value, or the arguments of a call
 * @param readBack what was there afterwards, or the answer of a call
 * @param why in words; empty where there is nothing to add
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
    /** What became of it. */
    public enum Outcome {
        /** Nothing was sent: no permit, out of range, not confirmed. */
        REFUSED,
        /** It is about to be sent. Without a line after this one, nobody knows what became of it. */
        BEGUN,
        /** It was carried out, and a write was read back as it was wanted. */
        DONE,
        /** It was written, and something else was read back. */
        DIFFERENT,
        /** The equipment did not take it, or the connection broke. */
        FAILED
    }

    /** The same attempt, further on. */
    public AuditEntry as(Instant now, Outcome next, String nowThere, String reason) {
        return new AuditEntry(now, user, role, act, source, path, old, wanted, nowThere, next, reason);
    }

    /** The same attempt with what was found there. */
    public AuditEntry over(String present) {
        return new AuditEntry(time, user, role, act, source, path, present, wanted, readBack, outcome, why);
    }
}
