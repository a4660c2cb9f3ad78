package linetwin.core.id;

/**
 * Serial number of one thing that the line makes: a robot, a leg, a joint (ISA-95 material sublot). It is written
 * {@code product-number}, such as {@code R170-000042}, so that a serial read from a PLC identifies its product.
 */
public record UnitId(ProductId product, long number) implements Comparable<UnitId> {
    public UnitId {
        if (number < 0) {
            throw new IllegalArgumentException("A serial number must not be negative, was %s".formatted(number));
        }
    }

    /**
     * Reads a serial in the notation of {@link #toString}.
     *
     * @throws IllegalArgumentException if the text is not {@code product-number}
     */
    public static UnitId parse(String serial) {
        int dash = serial.lastIndexOf('-');
        if (dash <= 0 || !serial.substring(dash + 1).matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("A serial is written product-number, was '%s'".formatted(serial));
        }
        return new UnitId(new ProductId(serial.substring(0, dash)), Long.parseLong(serial.substring(dash + 1)));
    }

    @Override
    public int compareTo(UnitId other) {
        int byProduct = product.compareTo(other.product);
        return byProduct != 0 ? byProduct : Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        var digits = Long.toString(number);
        return product + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
