package linetwin.core.unit;

/** Amount of energy. Joules inside; meters on the line count in kilowatt hours. */
public record Energy(double inJoules) implements Comparable<Energy> {
    public static final Energy NONE = new Energy(0);

    private static final double JOULES_PER_KILOWATT_HOUR = 3.6e6;

    public Energy {
        if (!Double.isFinite(inJoules)) {
            throw new IllegalArgumentException("An energy must be finite, was %s J".formatted(inJoules));
        }
    }

    public static Energy kilowattHours(double value) {
        return new Energy(value * JOULES_PER_KILOWATT_HOUR);
    }

    public double inKilowattHours() {
        return inJoules / JOULES_PER_KILOWATT_HOUR;
    }

    @Override
    public int compareTo(Energy other) {
        return Double.compare(inJoules, other.inJoules);
    }
}
