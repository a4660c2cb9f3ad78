package linetwin.core.config.yaml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.core.unit.Length;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads numbers with their unit. A number without a unit is a fault: 90 may be seconds or minutes. */
public final class QuantityParser {
    private static final String NUMBER = "[0-9]{1,9}(?:\\.[0-9]{1,30})?";
    private static final Pattern BARE = Pattern.compile(NUMBER);
    private static final String CLOCK = "(?:([0-9]{1,5}):(?=[0-5][0-9]:))?([0-9]{1,5}):([0-5][0-9](?:\\.[0-9]{1,30})?)";
    private static final Pattern CLOCK_TIME = Pattern.compile(CLOCK);
    private static final Pattern TIME = Pattern.compile("(?:(?:" + NUMBER + "\\s*(?:ms|s|min|h)\\s*)++|" + CLOCK + ")");
    private static final Pattern SIGNED_TIME = Pattern.compile("-\\s*" + TIME.pattern());
    private static final Pattern TIME_PART = Pattern.compile("(" + NUMBER + ")\\s*(ms|s|min|h)");
    private static final Pattern LENGTH = Pattern.compile("(" + NUMBER + ")\\s*(mm|cm|m)");
    private static final Pattern SHARE = Pattern.compile("(" + NUMBER + ")\\s*%");
    private static final Pattern MASS = Pattern.compile("(" + NUMBER + ")\\s*kg");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,30})?(?:[eE]-?[0-9]{1,2})?");
    private static final Pattern RATE = Pattern.compile("(" + NUMBER + ")\\s*/\\s*(ms|s|min|h)");
    private static final Pattern UNIT = Pattern.compile("ms|s|min|h");
    public static final Duration LONGEST = Duration.ofDays(3650);

    private static final Map<String, BigDecimal> NANOS = new LinkedHashMap<>();
    private static final Map<String, BigDecimal> METRES = new LinkedHashMap<>();
    private static final Map<String, Boolean> TRUTHS = new LinkedHashMap<>();

    static {
        NANOS.put("ms", new BigDecimal("1e6"));
        NANOS.put("s", new BigDecimal("1e9"));
        NANOS.put("min", new BigDecimal("60e9"));
        NANOS.put("h", new BigDecimal("3600e9"));
        METRES.put("mm", new BigDecimal("0.001"));
        METRES.put("cm", new BigDecimal("0.01"));
        METRES.put("m", BigDecimal.ONE);
        TRUTHS.put("true", true);
        TRUTHS.put("false", false);
    }

    private QuantityParser() {}

    /**
     * Time such as {@code 36s}, {@code 1h 30min}, {@code 00:36} (mm:ss) or {@code 1:02:03} (h:mm:ss); zero is allowed.
     */
    public static Optional<Duration> time(FileEntry entry) {
        return matched(entry, TIME, "is not a time", "Write ms, s, min or h after the number, such as 90s or 1h 30min")
                .map(match -> sumOf(match.group()))
                .filter(time -> within(entry, time));
    }

    /** True if a text is a time with its unit. */
    public static boolean isTime(String text) {
        return TIME.matcher(text).matches();
    }

    /** Time of a text for which {@link #isTime} is true. */
    public static Duration timeIn(String text) {
        return sumOf(text);
    }

    /**
     * Time of a number without a unit.
     *
     * @param unit unit of time of the number
     */
    public static Duration timeIn(String number, Duration unit) {
        return ofNanos(new BigDecimal(number).multiply(BigDecimal.valueOf(unit.toNanos())));
    }

    /** Time that may be negative, such as {@code -5s}. */
    public static Optional<Duration> signedTime(FileEntry entry) {
        var below = entry.node() instanceof ScalarNode scalar
                && scalar.getValue().strip().startsWith("-");
        return below
                ? matched(entry, SIGNED_TIME, "is not a time", "Write ms, s, min or h after the number, such as -5s")
                        .map(match -> sumOf(match.group()).negated())
                : time(entry);
    }

    /** Unit of time: ms, s, min or h. */
    public static Optional<Duration> unitOfTime(FileEntry entry) {
        return matched(entry, UNIT, "is not a unit of time", "Write ms, s, min or h")
                .map(match -> Duration.ofNanos(unit(NANOS, match.group()).longValue()));
    }

    /** Mean time between two events of a rate, such as {@code 6/h}, in nanoseconds. */
    public static Optional<Double> nanosOfRate(FileEntry entry) {
        return matched(entry, RATE, "is not a rate", "Write a number per unit of time, such as 6/h")
                .map(match -> unit(NANOS, match.group(2)).doubleValue() / Double.parseDouble(match.group(1)))
                .filter(nanos -> {
                    if (!Double.isFinite(nanos)) {
                        entry.fault("would take for ever", "Write more than zero, such as 6/h");
                    }
                    return Double.isFinite(nanos);
                });
    }

    /** Number without a unit; may be negative. */
    public static Optional<Double> number(FileEntry entry) {
        return matched(entry, PLAIN, "is not a number", "Write a number without a unit, such as 2.5")
                .map(match -> Double.valueOf(match.group()));
    }

    /** Probability: a number without a unit, or a percentage from 0 to 100 %. */
    public static Optional<Double> chance(FileEntry entry) {
        boolean percent = entry.node() instanceof ScalarNode scalar
                && scalar.getValue().strip().endsWith("%");
        return percent ? share(entry) : number(entry);
    }

    /** Time longer than zero. */
    public static Optional<Duration> positiveTime(FileEntry entry) {
        return time(entry).filter(time -> {
            if (time.isZero()) {
                entry.fault("would take no time", "Write more than zero, such as 90s");
            }
            return !time.isZero();
        });
    }

    private static Duration sumOf(String text) {
        var clock = CLOCK_TIME.matcher(text.replaceFirst("^-\\s*", ""));
        return clock.matches() ? clockTime(clock) : sumOfParts(text);
    }

    private static Duration clockTime(Matcher clock) {
        var hours = clock.group(1) == null ? BigDecimal.ZERO : new BigDecimal(clock.group(1));
        return ofNanos(hours.multiply(unit(NANOS, "h"))
                .add(new BigDecimal(clock.group(2)).multiply(unit(NANOS, "min")))
                .add(new BigDecimal(clock.group(3)).multiply(unit(NANOS, "s"))));
    }

    private static Duration sumOfParts(String text) {
        var nanos = BigDecimal.ZERO;
        var part = TIME_PART.matcher(text);
        while (part.find()) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(unit(NANOS, part.group(2))));
        }
        return ofNanos(nanos);
    }

    private static Duration ofNanos(BigDecimal nanos) {
        var whole = nanos.setScale(0, RoundingMode.HALF_UP)
                .toBigInteger()
                .divideAndRemainder(new BigDecimal("1e9").toBigIntegerExact());
        return Duration.ofSeconds(whole[0].longValueExact(), whole[1].longValueExact());
    }

    private static boolean within(FileEntry entry, Duration time) {
        boolean fits = time.compareTo(LONGEST) <= 0;
        if (!fits) {
            entry.fault("is longer than ten years", "Check the number and its unit");
        }
        return fits;
    }

    /** Length longer than zero, such as {@code 2.6m} or {@code 40mm}. */
    public static Optional<Length> positiveLength(FileEntry entry) {
        return length(entry).filter(length -> {
            if (length.inMetres() == 0) {
                entry.fault("is zero", "Write a length above zero, such as 2.6m");
            }
            return length.inMetres() > 0;
        });
    }

    /** Length such as {@code 2.6m} or {@code 40mm}; zero is allowed. */
    public static Optional<Length> length(FileEntry entry) {
        return matched(entry, LENGTH, "is not a length", "Write mm, cm or m after the number, such as 2.6m")
                .map(match -> new BigDecimal(match.group(1)).multiply(unit(METRES, match.group(2))))
                .map(metres -> Length.metres(metres.doubleValue()));
    }

    /** Share of a whole, 0 to 1, written in percent, such as {@code 99.3%}. */
    public static Optional<Double> share(FileEntry entry) {
        return percentage(entry).filter(share -> {
            if (share > 1) {
                entry.fault("is more than the whole", "Write 0% to 100%");
            }
            return share <= 1;
        });
    }

    /** Ratio written in percent, such as {@code 106%}. */
    public static Optional<Double> percentage(FileEntry entry) {
        return matched(entry, SHARE, "is not a percentage", "Write % after the number, such as 99.3%")
                .map(match -> new BigDecimal(match.group(1)).movePointLeft(2).doubleValue());
    }

    /** Mass in kilograms, such as {@code 70kg}. */
    public static Optional<Double> massKg(FileEntry entry) {
        return matched(entry, MASS, "is not a mass", "Write kg after the number, such as 70kg")
                .map(match -> Double.valueOf(match.group(1)));
    }

    /**
     * Whole number.
     *
     * @param least smallest number that is accepted
     * @param most largest number that is accepted
     */
    public static Optional<Integer> count(FileEntry entry, int least, int most) {
        return matched(entry, COUNT, "is not a whole number", "Write %,d to %,d without a unit".formatted(least, most))
                .map(match -> Integer.valueOf(match.group()))
                .filter(count -> {
                    boolean fits = count >= least && count <= most;
                    if (!fits) {
                        entry.fault("%,d is out of range".formatted(count), "Write %,d to %,d".formatted(least, most));
                    }
                    return fits;
                });
    }

    /** Truth value, {@code true} or {@code false}. */
    public static Optional<Boolean> truthValue(FileEntry entry) {
        return entry.choice(TRUTHS);
    }

    /** Date such as {@code 2026-12-31}. */
    public static Optional<LocalDate> day(FileEntry entry) {
        return entry.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                entry.fault("'%s' is not a day".formatted(text), "Write year-month-day, such as 2026-12-31");
                return Optional.empty();
            }
        });
    }

    private static Optional<Matcher> matched(FileEntry entry, Pattern pattern, String fault, String remedy) {
        return entry.text().flatMap(text -> {
            var match = pattern.matcher(text);
            if (match.matches()) {
                return Optional.of(match);
            }
            entry.fault(
                    BARE.matcher(text).matches() && pattern != COUNT && pattern != UNIT
                            ? "'%s' names no unit".formatted(text)
                            : "'%s' %s".formatted(text, fault),
                    remedy);
            return Optional.empty();
        });
    }

    private static BigDecimal unit(Map<String, BigDecimal> units, String name) {
        return Optional.ofNullable(units.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }
}
