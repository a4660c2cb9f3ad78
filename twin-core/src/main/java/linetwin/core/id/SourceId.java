package linetwin.core.id;

/** Origin of events: a source of the connection file, a simulator, or a recording. */
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
