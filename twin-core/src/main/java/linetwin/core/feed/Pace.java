package linetwin.core.feed;

import java.time.Duration;

/**
 * How far the line may advance while the wall clock does: real time, sixty times as fast, and so on.
 *
 * @param factor line seconds per second of the wall clock
 */
public record Pace(double factor) {
    public static final Pace REAL_TIME = new Pace(1);

    public Pace {
        if (!Double.isFinite(factor) || factor <= 0) {
            throw new IllegalArgumentException("A pace must be above 0, was %s".formatted(factor));
        }
    }

    /**
     * Reads a pace as people write it: {@code 60}, {@code 60x} or {@code 0.5x}.
     *
     * @throws IllegalArgumentException where the text is no number above 0
     */
    public static Pace parse(String text) {
        var number = text.strip().replaceFirst("[xX]$", "");
        try {
            return new Pace(Double.parseDouble(number));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("A pace is a number such as 60 or 60x, was '%s'".formatted(text));
        }
    }

    /** How far the line goes while this much time passes outside. */
    public Duration lineTimeIn(Duration wall) {
        return Duration.ofNanos(Math.round(wall.toNanos() * factor));
    }
}
