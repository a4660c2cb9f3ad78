package linetwin.connectors.ingest;

import java.time.InstantSource;
import java.util.Optional;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;

/** Entrance of errors and of facts about the connection itself. Thread-safe. */
public final class ErrorIngest {
    private final SourceStatistics statistics;
    private final InstantSource wallClock;

    ErrorIngest(SourceStatistics statistics, InstantSource wallClock) {
        this.statistics = statistics;
        this.wallClock = wallClock;
    }

    /** Counts a value or message that cannot be read. */
    public void reportMalformed(String where, RejectionReason why) {
        statistics.rejected(where, why, wallClock.instant());
    }

    /** Counts a rejection that concerns the source as a whole. */
    public void reportMalformed(RejectionReason why) {
        reportMalformed(statistics.endpoint(), why);
    }

    /** Counts a value that the source itself reports as bad. */
    public void reportBadValue(String where, RejectionReason why) {
        statistics.bad(where, why, wallClock.instant());
    }

    /** Counts values of a tag that a full queue of the source has discarded. */
    public void reportLost(String where, long values) {
        lost(where, values, DiagnosticCode.VALUES_LOST, RejectionReason.of(RejectionCode.QUEUE_OVERFLOW, values));
    }

    /** Counts events that a full queue of the source has discarded. */
    public void reportLostEvents(long number) {
        lost(
                statistics.endpoint(),
                number,
                DiagnosticCode.VALUES_LOST,
                RejectionReason.of(RejectionCode.EVENT_QUEUE_OVERFLOW, number));
    }

    /** Counts a message that the source dropped and cannot repeat. */
    public void reportDropped() {
        lost(
                statistics.endpoint(),
                1,
                DiagnosticCode.MESSAGES_DROPPED,
                RejectionReason.of(RejectionCode.MESSAGE_DROPPED));
    }

    /** Counts a gap of a tag that the history of the source fills only partly. */
    public void reportHistoryCut(String where) {
        lost(where, 1, DiagnosticCode.HISTORY_CUT, RejectionReason.of(RejectionCode.HISTORY_TOO_LONG));
    }

    private void lost(String where, long values, DiagnosticCode by, RejectionReason why) {
        statistics.lost(where, values, by, why, wallClock.instant());
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
