package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;

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

    /** Newest error of one kind, and its recent number. */
    private record Counter(DiagnosticCode trouble, long times, Instant at, List<String> about) {
        boolean isWithin(Duration time, Instant now) {
            return at.isAfter(now.minus(time));
        }

        /**
         * Diagnostic whose parameters follow {@link DiagnosticCode}: a loss has the place before the number, a
         * rejection has the number first.
         */
        Diagnostic finding() {
            var particulars = new ArrayList<Object>(about);
            particulars.add(about.size() == 1 ? 1 : 0, times);
            return Diagnostic.of(trouble, particulars.toArray());
        }
    }

    /**
     * Counts an error.
     *
     * @param about place of a loss; place and reason of any other error
     */
    void count(DiagnosticCode trouble, long times, Instant now, String... about) {
        var all = List.of(about);
        var before = Optional.ofNullable(counters.get(trouble))
                .filter(known -> known.isWithin(RECENT, now))
                .filter(known -> all.size() > 1 || known.about().equals(all))
                .map(Counter::times)
                .orElse(0L);
        counters.put(trouble, new Counter(trouble, before + times, now, all));
    }

    /** Gravest error that still recurs. */
    Optional<Diagnostic> now(Instant now) {
        return weightiest(counter -> counter.isWithin(NOW, now));
    }

    /** Gravest recent error, also one that is over. */
    Optional<Diagnostic> lately(Instant now) {
        return weightiest(counter -> counter.isWithin(RECENT, now));
    }

    /** Place and reason of the newest error of this kind. */
    Optional<List<String>> newest(DiagnosticCode trouble) {
        return Optional.ofNullable(counters.get(trouble)).map(Counter::about);
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
