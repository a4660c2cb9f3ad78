package linetwin.core.id;

/** A section of the line, such as {@code M}; the area of ISA-95. */
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
