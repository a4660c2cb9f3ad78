package linetwin.core.layout;

/** Values from low to high, both included; an open side is infinite. */
public record ValueBand(double low, double high) {
    public static final ValueBand ANY = new ValueBand(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public ValueBand {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A band runs from low to high, was %s to %s".formatted(low, high));
        }
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
