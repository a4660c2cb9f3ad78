package linetwin.core.model;

import java.util.Arrays;
import linetwin.core.id.SignalId;
import linetwin.core.time.LineTime;

/**
 * Values of signals of one station that were received together, in order of arrival; a signal may occur more than once.
 * A value of NaN means that the signal has no usable value now: its last value is kept and gets the new quality.
 *
 * <p>Columns of primitive values with times as whole microseconds of line time: up to 100,000 values per second pass
 * here, and one object per value would cost more than all other steps from the network to the state.
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

    /** Returns the number of values. */
    public int size() {
        return columns.length;
    }

    /** Returns the column in {@link #schema} of the signal of a value. */
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

    /** Returns the source time of a value in microseconds of line time. */
    public long micros(int row) {
        return times[row];
    }

    /** Returns the number of values of quality GOOD. */
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

    /** Builder of a batch. Not safe for use by several threads. */
    public static final class Rows {
        private static final int ROOM = 16;

        private int size;
        private int[] columns = new int[ROOM];
        private double[] values = new double[ROOM];
        private byte[] qualities = new byte[ROOM];
        private long[] times = new long[ROOM];

        /** Adds a value with its source time in microseconds. */
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

        /** Returns the newest source time in microseconds; {@link Long#MIN_VALUE} if empty. */
        public long newestMicros() {
            long newest = Long.MIN_VALUE;
            for (int row = 0; row < size; row++) {
                newest = Math.max(newest, times[row]);
            }
            return newest;
        }

        /**
         * Returns all values as a batch, with their times moved later by an offset in microseconds, and clears this
         * builder.
         */
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
