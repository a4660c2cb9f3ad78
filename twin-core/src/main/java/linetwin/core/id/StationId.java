package linetwin.core.id;

/** Station of the line, such as {@code M60}; the work unit of ISA-95. */
public record StationId(String code) implements Comparable<StationId> {
    public StationId {
        code = IdSyntax.checked("StationId", code);
    }

    @Override
    public int compareTo(StationId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
