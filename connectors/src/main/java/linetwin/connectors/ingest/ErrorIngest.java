package linetwin.connectors.ingest;

import java.time.InstantSource;
import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;

/** Entrance of errors and of facts about the connection itself. Thread-safe. */
public final class ErrorIngest {
    private final SourceStatistics statistics;
    private final InstantSource wallClock;

    ErrorIngest(SourceStatistics statistics, InstantSource wallClock) {
        this.statistics = statistics;
        this.wallClock = wallClock;
    }

    /** Counts a value or message that cannot be read. */
    public void reportMalformed(String where, String why) {
        statistics.rejected(where, why, wallClock.instant());
    }

    /** Counts a value that the source itself reports as bad. */
    public void reportBadValue(String where, String why) {
        statistics.bad(where, why, wallClock.instant());
    }

    /** Counts values that a full queue of the source has discarded. */
    public void reportLost(long values, String why) {
        statistics.lost(values, DiagnosticCode.VALUES_LOST, why, wallClock.instant());
    }

    /** Counts a message that the source dropped and cannot repeat. */
    public void reportDropped(String why) {
        statistics.lost(1, DiagnosticCode.MESSAGES_DROPPED, why, wallClock.instant());
    }

    /** Counts a gap that the history of the source fills only partly. */
    public void reportHistoryCut(String why) {
        statistics.lost(1, DiagnosticCode.HISTORY_CUT, why, wallClock.instant());
    }

    /** Counts messages that an edge node numbered but that never arrived. */
    public void reportMissed(long messages, String node) {
        statistics.missed(messages, node, wallClock.instant());
    }

    /** Publishes a diagnostic of the connection while it applies; empty clears it. */
    public void publishFinding(Optional<Diagnostic> found) {
        statistics.finding(found);
    }

    /** Publishes the description of the channel's protection. */
    public void publishProtection(String words) {
        statistics.protection(words);
    }
}
