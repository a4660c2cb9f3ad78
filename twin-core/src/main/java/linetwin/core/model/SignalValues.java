package linetwin.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.SignalId;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/**
 * Newest value of every received signal of a station. Immutable: a later value shares the blocks that did not change.
 * Two are equal if the same signals have the same values, regardless of their columns.
 */
public final class SignalValues {
    public static final SignalValues NONE = new SignalValues(SignalSchema.EMPTY, new Block[0]);

    private static final int SHIFT = 6;
    private static final int BLOCK = 1 << SHIFT;
    private static final int MASK = BLOCK - 1;
    private static final Quality[] QUALITIES = Quality.values();

    private final SignalSchema schema;
    private final Block[] blocks;

    private SignalValues(SignalSchema schema, Block[] blocks) {
        this.schema = schema;
        this.blocks = blocks;
    }

    public Optional<SignalState> get(SignalId signal) {
        int column = schema.column(signal);
        return column < 0 ? Optional.empty() : Optional.ofNullable(at(column));
    }

    /** Returns all received signals, ordered by id. */
    public List<SignalState> values() {
        var all = new ArrayList<SignalState>(schema.size());
        for (int place = 0; place < schema.size(); place++) {
            var state = at(schema.inOrder(place));
            if (state != null) {
                all.add(state);
            }
        }
        return all;
    }

    /** True if no signal was received. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Returns the number of received signals. */
    public int size() {
        int reported = 0;
        for (int column = 0; column < schema.size(); column++) {
            reported += blocks[column >> SHIFT].qualities[column & MASK] == 0 ? 0 : 1;
        }
        return reported;
    }

    private @Nullable SignalState at(int column) {
        var block = blocks[column >> SHIFT];
        int cell = column & MASK;
        return block.qualities[cell] == 0
                ? null
                : new SignalState(
                        schema.signal(column),
                        block.values[cell],
                        QUALITIES[block.qualities[cell] - 1],
                        new LineTime(block.times[cell]));
    }

    /** Returns these signals with one value replaced or added. */
    public SignalValues with(SignalState signal) {
        var rows = new SignalBatch.Rows();
        int known = schema.column(signal.id());
        rows.add(
                Math.max(0, known),
                signal.value(),
                signal.quality(),
                signal.at().micros());
        return with(rows.take(known < 0 ? SignalSchema.of(List.of(signal.id())) : schema, 0));
    }

    /** Returns these signals with all values of a batch applied in order. */
    @SuppressWarnings("ReferenceEquality") // Lookup by name takes place only between different schemas.
    public SignalValues with(SignalBatch batch) {
        var wider = schema.with(batch.schema());
        var room = wider == schema ? this : widened(wider);
        return filled(
                wider,
                room.blocks,
                batch,
                batch.schema() == wider ? null : batch.schema().columnsIn(wider));
    }

    private SignalValues widened(SignalSchema wider) {
        var room = Arrays.copyOf(blocks, (wider.size() + MASK) >> SHIFT);
        for (int i = blocks.length; i < room.length; i++) {
            room[i] = Block.EMPTY;
        }
        return new SignalValues(wider, room);
    }

    @SuppressWarnings(
            "ReferenceEquality") // Copy on write: a block that is still shared with the old value is copied first.
    private static SignalValues filled(
            SignalSchema schema, Block[] before, SignalBatch batch, int @Nullable [] translation) {
        var blocks = before.clone();
        for (int row = 0; row < batch.size(); row++) {
            int column = translation == null ? batch.column(row) : translation[batch.column(row)];
            int index = column >> SHIFT;
            var block = blocks[index];
            if (block == before[index]) {
                block = block.copy();
                blocks[index] = block;
            }
            block.put(column & MASK, batch.value(row), batch.code(row), batch.micros(row));
        }
        return new SignalValues(schema, blocks);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof SignalValues signals && values().equals(signals.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }

    /** Block of 64 columns; written only before it is published to other threads. */
    private static final class Block {
        static final Block EMPTY = new Block(new double[BLOCK], new long[BLOCK], new byte[BLOCK]);

        private final double[] values;
        private final long[] times;
        /** Ordinal of the quality plus 1; 0 if no value was received. */
        private final byte[] qualities;

        private Block(double[] values, long[] times, byte[] qualities) {
            this.values = values;
            this.times = times;
            this.qualities = qualities;
        }

        Block copy() {
            return new Block(values.clone(), times.clone(), qualities.clone());
        }

        void put(int cell, double value, byte quality, long micros) {
            if (!Double.isNaN(value)) {
                values[cell] = value;
                times[cell] = micros;
                qualities[cell] = (byte) (quality + 1);
            } else if (qualities[cell] != 0) {
                qualities[cell] = (byte) (quality + 1);
            }
        }
    }
}
