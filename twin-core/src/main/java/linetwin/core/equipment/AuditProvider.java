package linetwin.core.equipment;

import java.util.Optional;

/** Keeps audits. Found at run time through {@link java.util.ServiceLoader}. */
public interface AuditProvider {
    /**
     * Opens the audit in this file to add to it; nobody else may until it is closed.
     *
     * @throws java.io.UncheckedIOException where it cannot be written, is in use, or was tampered with
     */
    AuditTrail open(String file);

    /**
     * Goes through a whole audit.
     *
     * @throws java.io.UncheckedIOException where it cannot be read
     */
    Verdict verify(String file);

    /**
     * What an audit is worth.
     *
     * @param lines how many lines are good, from the first
     * @param seal of the last good line; whoever keeps a copy of it elsewhere sees when lines are cut off at the end
     * @param broken the first line that is not good; empty where all are
     */
    record Verdict(long lines, String seal, Optional<Broken> broken) {}

    /** A line, counted from 1, and what is wrong with it. */
    record Broken(long line, String why) {}
}
