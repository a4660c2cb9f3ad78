package linetwin.connectors.recording;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.id.SignalId;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.SignalSchema;
import linetwin.core.model.SignalState;
import linetwin.core.model.SignalValues;

/**
 * Values of signals as they stand in a file, row by row.
 *
 * @param signals signals by column
 * @param columns column of each row
 * @param qualities {@link Quality} of each row by its ordinal
 * @param micros source time of each row in microseconds of line time
 */
@SuppressWarnings("ArrayRecordComponent") // Columns of primitives: a keyframe holds thousands of values.
record SignalColumns(List<SignalId> signals, int[] columns, double[] values, int[] qualities, long[] micros) {
    private static final Quality[] QUALITIES = Quality.values();

    static SignalColumns of(SignalBatch batch) {
        var rows = IntStream.range(0, batch.size());
        var schema = batch.schema();
        return new SignalColumns(
                IntStream.range(0, schema.size()).mapToObj(schema::signal).toList(),
                rows.map(batch::column).toArray(),
                IntStream.range(0, batch.size()).mapToDouble(batch::value).toArray(),
                IntStream.range(0, batch.size())
                        .map(row -> batch.quality(row).ordinal())
                        .toArray(),
                IntStream.range(0, batch.size()).mapToLong(batch::micros).toArray());
    }

    static SignalColumns of(SignalValues values) {
        var all = values.values();
        return new SignalColumns(
                all.stream().map(SignalState::id).toList(),
                IntStream.range(0, all.size()).toArray(),
                all.stream().mapToDouble(SignalState::value).toArray(),
                all.stream().mapToInt(s -> s.quality().ordinal()).toArray(),
                all.stream().mapToLong(s -> s.at().micros()).toArray());
    }

    SignalBatch batch() {
        var rows = new SignalBatch.Rows();
        for (int row = 0; row < columns.length; row++) {
            rows.add(columns[row], values[row], QUALITIES[qualities[row]], micros[row]);
        }
        return rows.take(SignalSchema.of(signals), 0);
    }

    SignalValues signalValues() {
        return signals.isEmpty() ? SignalValues.NONE : SignalValues.NONE.with(batch());
    }
}
