package linetwin.core.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;
import linetwin.core.id.SignalId;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of signals to columns. A source of many values numbers its signals once, so that no value needs a lookup
 * by name, which would cost more than all other steps of its processing.
 */
@SuppressWarnings({"ReferenceEquality", "ArrayRecordComponent"}) // Results are cached for the identical schema object.
public final class SignalSchema {
    public static final SignalSchema EMPTY = new SignalSchema(new SignalId[0]);

    private static final int MISSING = -1;

    private final SignalId[] ids;
    /** Columns in the order of their signal ids; computed on first use, as a schema may grow signal by signal. */
    private volatile int @Nullable [] ordered;

    // Cache of the last other schema: a station has mostly one, and at most one per source.
    private volatile @Nullable Translation translation;
    private volatile @Nullable Union union;

    private SignalSchema(SignalId[] ids) {
        this.ids = ids;
    }

    /** Returns a schema with these signals in columns of this order; each signal must occur once. */
    public static SignalSchema of(Collection<SignalId> signals) {
        return new SignalSchema(signals.toArray(new SignalId[0]));
    }

    public int size() {
        return ids.length;
    }

    public SignalId signal(int column) {
        return ids[column];
    }

    /** Returns the column of a signal; negative if the schema does not contain the signal. */
    public int column(SignalId signal) {
        var order = ordered();
        int low = 0;
        int high = order.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = ids[order[middle]].compareTo(signal);
            if (compared == 0) {
                return order[middle];
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared < 0 ? high : middle - 1;
        }
        return MISSING;
    }

    /** Returns the column of the signal at this position in the order of ids. */
    int inOrder(int place) {
        return ordered()[place];
    }

    private int[] ordered() {
        var known = ordered;
        if (known == null) {
            known = IntStream.range(0, ids.length)
                    .boxed()
                    .sorted(Comparator.comparing(column -> ids[column]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            ordered = known;
        }
        return known;
    }

    /** Returns this schema extended by the missing signals of the other; existing columns keep their numbers. */
    public SignalSchema with(SignalSchema other) {
        if (other == this) {
            return this;
        }
        var known = union;
        if (known == null || known.with != other) {
            known = new Union(other, isBeginningOf(other) ? other : widened(other));
            union = known;
        }
        return known.is;
    }

    private boolean isBeginningOf(SignalSchema other) {
        return ids.length <= other.ids.length && Arrays.equals(ids, 0, ids.length, other.ids, 0, ids.length);
    }

    private SignalSchema widened(SignalSchema other) {
        var added = Arrays.stream(other.ids).filter(id -> column(id) < 0).toArray(SignalId[]::new);
        if (added.length == 0) {
            return this;
        }
        var all = Arrays.copyOf(ids, ids.length + added.length);
        System.arraycopy(added, 0, all, ids.length, added.length);
        return new SignalSchema(all);
    }

    /**
     * Returns for each column of this schema its column in {@code wider}, which must contain all signals of this
     * schema.
     */
    public int[] columnsIn(SignalSchema wider) {
        var known = translation;
        if (known == null || known.to != wider) {
            known = new Translation(
                    wider, Arrays.stream(ids).mapToInt(wider::column).toArray());
            translation = known;
        }
        return known.columns;
    }

    @Override
    public String toString() {
        return Arrays.toString(ids);
    }

    private record Translation(SignalSchema to, int[] columns) {}

    private record Union(SignalSchema with, SignalSchema is) {}
}
