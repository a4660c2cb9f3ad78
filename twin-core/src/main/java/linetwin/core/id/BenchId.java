package linetwin.core.id;

/** Rework bench, such as {@code CRW}. */
public record BenchId(String code) implements Comparable<BenchId> {
    public BenchId {
        code = IdSyntax.checked("BenchId", code);
    }

    @Override
    public int compareTo(BenchId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
