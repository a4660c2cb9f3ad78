package linetwin.core.session;

import java.util.Arrays;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.id.StationId;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.SignalSchema;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/** Newest value of each signal of a station, for values beyond the capacity of the buffer. */
final class ConflatedSignals {
    private static final Quality[] QUALITIES = Quality.values();
    private static final byte NOTHING = -1;

    private final StationId station;
    private SignalSchema schema = SignalSchema.EMPTY;
    private double[] values = new double[0];
    private byte[] qualities = new byte[0];
    private long[] times = new long[0];
    private @Nullable EventRecord newest;

    ConflatedSignals(StationId station) {
        this.station = station;
    }

    /**
     * Adds a batch.
     *
     * @return number of values that it replaced
     */
    @SuppressWarnings("ReferenceEquality") // Usually the same object; otherwise the content is compared.
    long put(EventRecord record, SignalBatch batch) {
        newest = record;
        if (batch.schema() != schema) {
            widen(batch.schema());
        }
        var columns = batch.schema().columnsIn(schema);
        long replaced = 0;
        for (int row = 0; row < batch.size(); row++) {
            int column = columns[batch.column(row)];
            replaced += qualities[column] == NOTHING ? 0 : 1;
            put(column, batch.value(row), batch.quality(row), batch.micros(row));
        }
        return replaced;
    }

    private void put(int column, double value, Quality quality, long micros) {
        // Without a usable value the earlier one is kept, and marked with the new quality.
        boolean keep = Double.isNaN(value) && qualities[column] != NOTHING;
        values[column] = keep ? values[column] : value;
        times[column] = keep ? times[column] : micros;
        qualities[column] = (byte) quality.ordinal();
    }

    private void widen(SignalSchema other) {
        int size = schema.size();
        schema = schema.with(other);
        if (schema.size() > size) {
            values = Arrays.copyOf(values, schema.size());
            times = Arrays.copyOf(times, schema.size());
            qualities = Arrays.copyOf(qualities, schema.size());
            Arrays.fill(qualities, size, qualities.length, NOTHING);
        }
    }

    /** All signals as one event, with the origin of the newest. */
    EventRecord record() {
        var last = newest;
        if (last == null) {
            throw new IllegalStateException("Nothing was put here for station %s".formatted(station));
        }
        var rows = new SignalBatch.Rows();
        for (int column = 0; column < values.length; column++) {
            if (qualities[column] != NOTHING) {
                rows.add(column, values[column], QUALITIES[qualities[column]], times[column]);
            }
        }
        var at = new LineTime(rows.newestMicros());
        return new EventRecord(new SignalsMeasured(at, station, rows.take(schema, 0)), last.provenance());
    }
}
