package linetwin.core.model;

import java.util.Arrays;
import linetwin.core.id.SignalId;
import linetwin.core.time.LineTime;

/**
 * Values of signals of one station that came together, in the order in which they came; a signal may come more than
 * once. A value that is NaN says that the signal has no usable one now: what it had before is kept, and marked.
 *
 * <p>Columns of plain numbers, because a hundred thousand values a second pass here: an object for each would cost more
 * than its whole way from the wire.
 */
public final class SignalBatch {
    private static final Quality[] QUALITIES = Quality.values();

    private static final int GOOD = Quality.GOOD.ordinal();

    private final SignalSchema schema;
    private final int[] columns;
    private final double[] values;
    private final byte[] qualities;
    private final long[] times;

    private SignalBatch(SignalSchema schema, int[] columns, double[] values, byte[] qualities, long[] times) {
        this.schema = schema;
        this.columns = columns;
        this.values = values;
        this.qualities = qualities;
        this.times = times;
    }

    public SignalSchema schema() {
        return schema;
    }

    /** How many values. */
    public int size() {
        return columns.length;
    }

    /** The column of the signal of a value, in {@link #schema}. */
    public int column(int row) {
        return columns[row];
    }

    public SignalId signal(int row) {
        return schema.signal(columns[row]);
    }

    public double value(int row) {
        return values[row];
    }

    public Quality quality(int row) {
        return QUALITIES[qualities[row]];
    }

    public LineTime at(int row) {
        return new LineTime(times[row]);
    }

    /** When a value was measured, in microseconds of line time. */
    public long micros(int row) {
        return times[row];
    }

    /** How many of the values are good. */
    public int good() {
        int good = 0;
        for (byte quality : qualities) {
            good += quality == GOOD ? 1 : 0;
        }
        return good;
    }

    byte code(int row) {
        return qualities[row];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignalBatch batch
                && Arrays.equals(values, batch.values)
                && Arrays.equals(qualities, batch.qualities)
                && Arrays.equals(times, batch.times)
                && sameSignals(batch);
    }

    private boolean sameSignals(SignalBatch other) {
        for (int row = 0; row < columns.length; row++) {
            if (!signal(row).equals(other.signal(row))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("[");
        for (int row = 0; row < size(); row++) {
            text.append(row == 0 ? "" : ", ")
                    .append(signal(row))
                    .append(' ')
                    .append(value(row))
                    .append(' ')
                    .append(quality(row));
        }
        return text.append(']').toString();
    }

    /** Values that gather until they are a batch. Not safe for several threads. */
    public static final class Rows {
        private static final int ROOM = 16;

        private int size;
        private int[] columns = new int[ROOM];
        private double[] values = new double[ROOM];
        private byte[] qualities = new byte[ROOM];
        private long[] times = new long[ROOM];

        /** Adds a value, measured at this many microseconds. */
        public void add(int column, double value, Quality quality, long micros) {
            if (size == columns.length) {
                grow();
            }
            columns[size] = column;
            values[size] = value;
            qualities[size] = (byte) quality.ordinal();
            times[size] = micros;
            size++;
        }

        private void grow() {
            columns = Arrays.copyOf(columns, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            qualities = Arrays.copyOf(qualities, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }

        public int size() {
            return size;
        }

        public boolean isEmpty() {
            return size == 0;
        }

        /** The time of the newest value. */
        public long newestMicros() {
            long newest = Long.MIN_VALUE;
            for (int row = 0; row < size; row++) {
                newest = Math.max(newest, times[row]);
            }
            return newest;
        }

        /** All values, their times later by this much; none remain here. */
        public SignalBatch take(SignalSchema schema, long laterByMicros) {
            var taken = Arrays.copyOf(times, size);
            for (int row = 0; row < size; row++) {
                taken[row] += laterByMicros;
            }
            var batch = new SignalBatch(
                    schema,
                    Arrays.copyOf(columns, size),
                    Arrays.copyOf(values, size),
                    Arrays.copyOf(qualities, size),
                    taken);
            size = 0;
            return batch;
        }
    }
}
