package linetwin.core.plant;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.core.id.SourceId;

/**
 * Fault to inject into the virtual plant, written {@code <kind> [<amount>] <source|all> [after <duration>] [for
 * <duration>]}: {@code drop 10% cells-mqtt for 30s}.
 *
 * @param source affected source; empty for all sources of the plant
 * @param after delay from now until it begins
 * @param duration time that it lasts; empty until it is cleared
 */
public record FaultSpec(
        FaultKind kind, FaultAmount amount, Optional<SourceId> source, Duration after, Optional<Duration> duration) {
    /** Suffix in a list of a fault that has not begun yet. */
    public static final String WAITING = " (waiting)";

    private static final String ALL = "all";

    /**
     * Reads a fault.
     *
     * @throws IllegalArgumentException if the text is not a fault; the message gives fault and remedy
     */
    public static FaultSpec parse(String text) {
        var words = new ArrayDeque<>(Arrays.asList(text.strip().split("\\s+")));
        var kind = kind(words.remove());
        var amount = amount(kind, words);
        var source = source(kind, words);
        var after = clause("after", words).orElse(Duration.ZERO);
        var duration = clause("for", words);
        if (!words.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' is more than a fault says. Write %s".formatted(String.join(" ", words), usage(kind)));
        }
        if (kind.isMomentary() && duration.isPresent()) {
            throw new IllegalArgumentException(
                    "'%s' is over as soon as it has happened. Leave 'for' out".formatted(kind.text()));
        }
        return new FaultSpec(kind, amount, source, after, duration);
    }

    private static FaultKind kind(String word) {
        return FaultKind.parse(word)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no fault. Write one of %s"
                        .formatted(
                                word,
                                Arrays.stream(FaultKind.values())
                                        .map(FaultKind::text)
                                        .collect(Collectors.joining(", ")))));
    }

    private static FaultAmount amount(FaultKind kind, Deque<String> words) {
        var word = words.isEmpty() ? "" : words.element();
        var read = read(kind, word);
        if (read.isPresent()) {
            words.remove();
        }
        return read.or(() -> defaultAmount(kind))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is no amount of %s. Write %s".formatted(word, kind.text(), usage(kind))));
    }

    private static Optional<FaultAmount> read(FaultKind kind, String word) {
        return switch (kind.takes()) {
            case NOTHING -> Optional.empty();
            case SHARE -> FaultAmount.share(word);
            case SPAN -> FaultAmount.span(word).filter(Duration::isPositive).map(FaultAmount.Span::new);
            case CLOCK ->
                FaultAmount.span(word)
                        .<FaultAmount>map(FaultAmount.Span::new)
                        .or(() -> FaultAmount.word(word, List.of(FaultAmount.FROZEN)));
            case FREEZE -> FaultAmount.word(word, List.of(FaultAmount.REPEATED, FaultAmount.UNSENT));
            case FLOOD -> FaultAmount.flood(word);
            case HANG -> FaultAmount.word(word, List.of(FaultAmount.OPEN, FaultAmount.HALF_OPEN));
        };
    }

    /** Default amount of a kind; empty if an amount is required. */
    private static Optional<FaultAmount> defaultAmount(FaultKind kind) {
        return switch (kind.takes()) {
            case NOTHING -> Optional.of(FaultAmount.WHOLE);
            case SHARE ->
                kind == FaultKind.BAD_QUALITY || kind == FaultKind.WRONG_TYPE
                        ? Optional.of(new FaultAmount.Share(1))
                        : Optional.empty();
            case SPAN, CLOCK, FLOOD -> Optional.empty();
            case FREEZE -> Optional.of(FaultAmount.REPEATED);
            case HANG -> Optional.of(FaultAmount.OPEN);
        };
    }

    private static Optional<SourceId> source(FaultKind kind, Deque<String> words) {
        if (words.isEmpty()
                || words.element().equals("after")
                || words.element().equals("for")) {
            throw new IllegalArgumentException("'%s' names no source. Write %s".formatted(kind.text(), usage(kind)));
        }
        var word = words.remove();
        try {
            return word.equals(ALL) ? Optional.empty() : Optional.of(new SourceId(word));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "'%s' is neither an amount of %s nor a source. Write %s".formatted(word, kind.text(), usage(kind)));
        }
    }

    private static Optional<Duration> clause(String name, Deque<String> words) {
        if (words.isEmpty() || !words.element().equals(name)) {
            return Optional.empty();
        }
        words.remove();
        var word = words.isEmpty() ? "" : words.remove();
        var span = FaultAmount.span(word).filter(Duration::isPositive);
        if (span.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s %s' is no time. Write it such as %s 30s".formatted(name, word, name));
        }
        return span;
    }

    private static String usage(FaultKind kind) {
        var amount =
                switch (kind.takes()) {
                    case NOTHING -> "";
                    case SHARE -> " 10%";
                    case SPAN -> " 2s";
                    case CLOCK -> " -45s|frozen";
                    case FREEZE -> " [repeated|unsent]";
                    case FLOOD -> " 20x|5000/s";
                    case HANG -> " [open|half-open]";
                };
        var last = kind.isMomentary() ? "" : " [for 10s]";
        return "%s%s <source|all> [after 30s]%s".formatted(kind.text(), amount, last);
    }

    /** Notation that {@link #parse} reads. */
    @Override
    public String toString() {
        return kind.text()
                + (amount.toString().isEmpty() ? "" : " " + amount)
                + " "
                + source.map(SourceId::toString).orElse(ALL)
                + (after.isZero() ? "" : " after " + FaultAmount.text(after))
                + duration.map(d -> " for " + FaultAmount.text(d)).orElse("");
    }
}
