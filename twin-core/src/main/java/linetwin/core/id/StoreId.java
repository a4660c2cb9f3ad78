package linetwin.core.id;

/** Store (supermarket) between sections, such as {@code JT}. */
public record StoreId(String code) implements Comparable<StoreId> {
    public StoreId {
        code = IdSyntax.checked("StoreId", code);
    }

    @Override
    public int compareTo(StoreId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
