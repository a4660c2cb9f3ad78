package linetwin.connectors.mcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Index of a file above 4 GB, without such a file. */
final class LargeOffsetTest {
    private static final long FAR = 5L << 30;

    private static McapChunkIndex chunk(long offset) {
        var indexes = MessageIndexOffsets.of(new int[] {1, McapFormat.MAX_ID}, new int[] {300, 340}, offset);
        return new McapChunkIndex(1, 2, offset, 300, indexes, 80, McapFormat.ZSTD, 250, 900);
    }

    private static SummaryWriter summary() {
        var summary = new SummaryWriter();
        summary.add(chunk(FAR), new TreeMap<>(Map.of(1, FAR)));
        summary.add(chunk(2 * FAR), new TreeMap<>(Map.of(1, 1L)));
        summary.add(new McapAttachmentIndex(3 * FAR, 90, 1, 0, 10, "line.yaml", "application/yaml"));
        summary.add(new McapMetadataIndex(3 * FAR + 90, 40, "program"));
        return summary;
    }

    private static McapSummary read(SummaryWriter written, long start) throws DamagedMcapException {
        var bytes = written.write(start);
        var tail = McapFormat.RECORD_HEAD_BYTES + McapFormat.FOOTER_BYTES;
        return McapSummary.parse(new RecordInput(bytes.array(), 0, bytes.size() - tail, start), start);
    }

    @Test
    void offsetsAboveFourGigabytesAreKept() throws DamagedMcapException {
        var summary = read(summary(), 4 * FAR);

        assertEquals(chunk(FAR), summary.chunks().getFirst());
        assertEquals(2 * FAR, summary.chunks().getLast().offset());
        assertEquals(3 * FAR, summary.attachments().getFirst().offset());
        assertEquals(3 * FAR + 90, summary.metadata().getFirst().offset());
        assertEquals(FAR + 1, summary.statistics().messages());
        SortedMap<Integer, Long> counts = new TreeMap<>(Map.of(1, FAR + 1));
        assertEquals(counts, summary.statistics().messagesOfChannels());
    }

    @Test
    void chunkBeyondTheDataIsDamage() {
        assertThrows(DamagedMcapException.class, () -> read(summary(), 2 * FAR + 299));
    }
}
