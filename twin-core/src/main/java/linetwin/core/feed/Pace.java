package linetwin.core.feed;

/**
 * Pace of line time against the wall clock: real time, sixty times as fast, and so on.
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
     * Reads a pace such as {@code 60}, {@code 60x} or {@code 0.5x}.
     *
     * @throws IllegalArgumentException if the text is not a number above 0
     */
    public static Pace parse(String text) {
        var number = text.strip().replaceFirst("[xX]$", "");
        try {
            return new Pace(Double.parseDouble(number));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("A pace is a number such as 60 or 60x, was '%s'".formatted(text));
        }
    }
}
