package linetwin.core.unit;

/** Distance. Metres inside; names of conversions contain the unit. */
public record Length(double inMetres) implements Comparable<Length> {
    public Length {
        if (!Double.isFinite(inMetres)) {
            throw new IllegalArgumentException("A length must be finite, was %s m".formatted(inMetres));
        }
    }

    public static Length metres(double value) {
        return new Length(value);
    }

    @Override
    public int compareTo(Length other) {
        return Double.compare(inMetres, other.inMetres);
    }
}
