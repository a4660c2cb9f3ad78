package linetwin.core.id;

/** Product that is made or drawn: a robot variant such as {@code R170}, or a part such as {@code JT}. */
public record ProductId(String code) implements Comparable<ProductId> {
    public ProductId {
        code = IdSyntax.checked("ProductId", code);
    }

    @Override
    public int compareTo(ProductId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
