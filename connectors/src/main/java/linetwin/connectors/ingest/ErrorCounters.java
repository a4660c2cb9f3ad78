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
 * Counts errors of single values and messages by kind as long as they recur. The gravest is reported, but one that is
 * over hides none that still goes on. Not safe for several threads.
 */
final class ErrorCounters {
    /** What went wrong so long ago is no news any more. */
    private static final Duration RECENT = Duration.ofSeconds(60);
    /** What went wrong within this time may still go on. */
    private static final Duration NOW = Duration.ofSeconds(10);

    /** The weightiest first: what never came, what nobody could read, what was bad already where it came from. */
    private static final List<DiagnosticCode> BY_WEIGHT = List.of(
            DiagnosticCode.VALUES_LOST,
            DiagnosticCode.MESSAGES_DROPPED,
            DiagnosticCode.HISTORY_CUT,
            DiagnosticCode.SEQUENCE_GAP,
            DiagnosticCode.UNREADABLE,
            DiagnosticCode.BAD_VALUES);

    private final Map<DiagnosticCode, Counter> counters = new EnumMap<>(DiagnosticCode.class);

    /** The newest of one trouble, and how often it happened of late. */
    private record Counter(DiagnosticCode trouble, long times, Instant at, List<String> about) {
        boolean isWithin(Duration time, Instant now) {
            return at.isAfter(now.minus(time));
        }

        /**
         * Losses say where first, and then how many; rejections how many first, as {@link DiagnosticCode} documents.
         */
        Diagnostic finding() {
            var particulars = new ArrayList<Object>(about);
            particulars.add(about.size() == 1 ? 1 : 0, times);
            return Diagnostic.of(trouble, particulars.toArray());
        }
    }

    /**
     * Something went wrong.
     *
     * @param about of a loss where, of anything else where and why
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

    /** What still goes on. */
    Optional<Diagnostic> now(Instant now) {
        return weightiest(counter -> counter.isWithin(NOW, now));
    }

    /** What is over, but not for long. */
    Optional<Diagnostic> lately(Instant now) {
        return weightiest(counter -> counter.isWithin(RECENT, now));
    }

    /** Where it happened last, and why. */
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
