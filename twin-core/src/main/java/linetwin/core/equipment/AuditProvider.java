package linetwin.core.equipment;

import java.util.Optional;

/** Opens and verifies audits. Found at run time through {@link java.util.ServiceLoader}. */
public interface AuditProvider {
    /**
     * Opens the audit in this file for appending, exclusively until it is closed.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written, is in use, or was tampered with
     */
    AuditTrail open(String file);

    /**
     * Verifies the seals of a whole audit.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    Verdict verify(String file);

    /**
     * Result of a verification.
     *
     * @param lines number of valid lines, from the first
     * @param seal seal of the last valid line; a copy kept elsewhere reveals lines cut off at the end
     * @param broken first invalid line; empty if all are valid
     */
    record Verdict(long lines, String seal, Optional<Broken> broken) {}

    /** Invalid line, counted from 1, and the reason. */
    record Broken(long line, String why) {}
}
