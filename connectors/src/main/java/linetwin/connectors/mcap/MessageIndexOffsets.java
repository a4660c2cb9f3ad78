package linetwin.connectors.mcap;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Places of the message indexes of a chunk by channel, in little memory: a shift has 28,800 chunks of 50 channels. */
final class MessageIndexOffsets {
    private static final int ENTRY_BYTES = 2 + 8;

    private final char[] channels;
    private final long[] offsets;

    private MessageIndexOffsets(int size) {
        this.channels = new char[size];
        this.offsets = new long[size];
    }

    /** Offsets of message indexes, each placed relative to an offset. */
    static MessageIndexOffsets of(int[] channels, int[] places, long offset) {
        var all = new MessageIndexOffsets(channels.length);
        for (var i = 0; i < channels.length; i++) {
            all.channels[i] = (char) channels[i];
            all.offsets[i] = offset + places[i];
        }
        return all;
    }

    static MessageIndexOffsets read(RecordInput in) throws DamagedMcapException {
        var all = new MessageIndexOffsets(in.remaining() / ENTRY_BYTES);
        for (var i = 0; in.hasMore(); i++) {
            all.channels[i] = (char) in.u16();
            all.offsets[i] = in.u64();
        }
        return all;
    }

    void write(RecordBuffer out) {
        var map = out.beginSized();
        for (var i = 0; i < channels.length; i++) {
            out.u16(channels[i]).u64(offsets[i]);
        }
        out.endSized(map);
    }

    IntStream channels() {
        return IntStream.range(0, channels.length).map(i -> channels[i]);
    }

    boolean hasChannel(int channel) {
        return channels().anyMatch(c -> c == channel);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MessageIndexOffsets o
                && Arrays.equals(channels, o.channels)
                && Arrays.equals(offsets, o.offsets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(offsets);
    }
}
