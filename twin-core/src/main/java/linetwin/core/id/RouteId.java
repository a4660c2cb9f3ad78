package linetwin.core.id;

/** Sequence of stations that makes one product, such as {@code joints}. */
public record RouteId(String code) implements Comparable<RouteId> {
    public RouteId {
        code = IdSyntax.checked("RouteId", code);
    }

    @Override
    public int compareTo(RouteId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
