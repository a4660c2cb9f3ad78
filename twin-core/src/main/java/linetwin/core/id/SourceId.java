package linetwin.core.id;

/** Who told us: a connection of the connection file, a simulator, a recording. */
public record SourceId(String code) implements Comparable<SourceId> {
    public SourceId {
        code = IdSyntax.checked("SourceId", code);
    }

    @Override
    public int compareTo(SourceId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
