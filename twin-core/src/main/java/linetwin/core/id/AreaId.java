package linetwin.core.id;

/** Area of the line (ISA-95), such as {@code M}. */
public record AreaId(String code) implements Comparable<AreaId> {
    public AreaId {
        code = IdSyntax.checked("AreaId", code);
    }

    @Override
    public int compareTo(AreaId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
