package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionReason;

/**
 * Counts errors of values and messages by kind while they recur. The gravest error that still recurs is reported before
 * one that is over. Not thread-safe.
 */
final class ErrorCounters {
    /** Maximum age of an error that is still reported. */
    private static final Duration RECENT = Duration.ofSeconds(60);
    /** Maximum age of an error that counts as still recurring. */
    private static final Duration NOW = Duration.ofSeconds(10);

    /**
     * Order of severity, gravest first: values that never arrived, values that cannot be read, values that the source
     * marks as bad.
     */
    private static final List<DiagnosticCode> BY_WEIGHT = List.of(
            DiagnosticCode.VALUES_LOST,
            DiagnosticCode.MESSAGES_DROPPED,
            DiagnosticCode.HISTORY_CUT,
            DiagnosticCode.SEQUENCE_GAP,
            DiagnosticCode.UNREADABLE,
            DiagnosticCode.BAD_VALUES);

    private final Map<DiagnosticCode, Counter> counters = new EnumMap<>(DiagnosticCode.class);

    /**
     * Newest error of one kind, and its recent number.
     *
     * @param why reason of a rejection; empty for a loss
     */
    private record Counter(
            DiagnosticCode trouble, long times, Instant at, String where, Optional<RejectionReason> why) {
        boolean isWithin(Duration time, Instant now) {
            return at.isAfter(now.minus(time));
        }

        /**
         * Diagnostic whose parameters follow {@link DiagnosticCode}: a loss has the place before the number, a
         * rejection has the number first.
         */
        Diagnostic finding() {
            return why.map(reason -> Diagnostic.of(trouble, times, where).with(reason))
                    .orElseGet(() -> Diagnostic.of(trouble, where, times));
        }
    }

    /** Counts a value or message that could not be used. */
    void rejected(DiagnosticCode trouble, Instant now, String where, RejectionReason why) {
        count(new Counter(trouble, 1, now, where, Optional.of(why)));
    }

    /** Counts values or messages of a place that never arrived. */
    void lost(DiagnosticCode trouble, long times, Instant now, String where) {
        count(new Counter(trouble, times, now, where, Optional.empty()));
    }

    private void count(Counter error) {
        var before = Optional.ofNullable(counters.get(error.trouble()))
                .filter(known -> known.isWithin(RECENT, error.at()))
                .filter(known -> error.why().isPresent() || known.where().equals(error.where()))
                .map(Counter::times)
                .orElse(0L);
        counters.put(
                error.trouble(),
                new Counter(error.trouble(), before + error.times(), error.at(), error.where(), error.why()));
    }

    /** Gravest error that still recurs. */
    Optional<Diagnostic> now(Instant now) {
        return weightiest(counter -> counter.isWithin(NOW, now));
    }

    /** Gravest recent error, also one that is over. */
    Optional<Diagnostic> lately(Instant now) {
        return weightiest(counter -> counter.isWithin(RECENT, now));
    }

    private Optional<Diagnostic> weightiest(Predicate<Counter> which) {
        return BY_WEIGHT.stream()
                .filter(counters::containsKey)
                .map(counters::get)
                .filter(which)
                .findFirst()
                .map(Counter::finding);
    }
}
