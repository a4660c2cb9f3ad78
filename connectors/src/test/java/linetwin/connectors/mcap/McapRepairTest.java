package linetwin.connectors.mcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repair and its report on files with one known damage. */
final class McapRepairTest {
    private static final int CHUNKS = 10;
    private static final int MESSAGES_PER_CHUNK = 20;
    private static final int UNCOMPRESSED_SIZE = McapFormat.RECORD_HEAD_BYTES + 16;

    private final Path folder;
    private final Path file;
    private final Path repaired;
    private List<String> written = List.of();
    private List<McapChunkIndex> chunks = List.of();

    McapRepairTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("shift.mcap");
        this.repaired = folder.resolve("repaired.mcap");
    }

    @BeforeEach
    void record() throws IOException {
        SampleRecording.write(file, 21, CHUNKS, MESSAGES_PER_CHUNK);
        try (var reader = McapReader.open(file)) {
            written = SampleRecording.texts(reader, 0);
            chunks = reader.chunks();
        }
    }

    private static long timeOf(int message) {
        return SampleRecording.START + message * SampleRecording.STEP;
    }

    private void flip(long at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 1;
        Files.write(file, bytes);
    }

    private void cut(long at) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) at));
    }

    private void put(long at, long value) throws IOException {
        var bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong((int) at, value);
        Files.write(file, bytes);
    }

    @Test
    void wholeFileIsWhole() throws IOException {
        var scan = McapScanner.scan(file);

        assertTrue(scan.isWhole(), scan::toString);
        assertEquals(CHUNKS, scan.chunks().size());
        assertEquals(written.size(), scan.messages());
        assertEquals(timeOf(0), scan.startTime());
        assertEquals(timeOf(written.size() - 1), scan.endTime());
        assertEquals(SampleRecording.LIBRARY, scan.library());
    }

    @Test
    void damagedChunkInTheMiddleIsDroppedAndItsTimesAreReported() throws IOException {
        var damaged = chunks.get(4);
        flip(damaged.offset() + damaged.length() / 2);

        var scan = McapRepair.repair(file, repaired);

        var damage = scan.damages().getFirst();
        assertEquals(1, scan.damages().size());
        assertEquals(damaged.offset(), damage.offset());
        assertEquals(damaged.length(), damage.length());
        assertEquals(timeOf(4 * MESSAGES_PER_CHUNK - 1), damage.after());
        assertEquals(timeOf(5 * MESSAGES_PER_CHUNK), damage.before());
        var read = SampleRecording.texts(repaired);
        assertEquals(written.subList(0, 80), read.subList(0, 80));
        assertEquals(written.subList(100, 200), read.subList(80, 180));
    }

    @Test
    void repairedFileNamesWhatWasDroppedAndKeepsAttachmentsAndMetadata() throws IOException {
        var damaged = chunks.get(4);
        flip(damaged.offset() + damaged.length() / 2);
        McapRepair.repair(file, repaired);

        try (var reader = McapReader.open(repaired)) {
            var repair = reader.metadata().getLast();
            assertEquals(McapRepair.METADATA, repair.name());
            assertEquals(Long.toString(damaged.length()), repair.values().get(McapRepair.BYTES_DROPPED));
            assertTrue(repair.values().getOrDefault("damage_01", "").contains(Long.toString(timeOf(79))));
            assertEquals("program", reader.metadata().getFirst().name());
            var attachment = reader.attachment(reader.attachments().getFirst());
            assertArrayEquals(SampleRecording.LINE_FILE.data(), attachment.data());
        }
    }

    @Test
    void fileOfAKilledWriterIsRepairedInItsPlace() throws IOException {
        cut(chunks.get(7).offset() + 100);
        assertThrows(DamagedMcapException.class, () -> McapReader.open(file));

        var scan = McapRepair.repair(file, file);

        assertEquals(100, scan.damagedBytes());
        assertEquals(written.subList(0, 140), SampleRecording.texts(file));
        assertTrue(McapScanner.scan(file).isWhole());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    /** Channels are repeated in the second chunk, so the first one is not needed to know them. */
    @Test
    void killedFileWithADamagedFirstChunkLosesThatChunkAlone() throws IOException {
        cut(chunks.get(7).offset());
        flip(chunks.getFirst().offset() + 100);

        McapRepair.repair(file, repaired);

        assertEquals(written.subList(20, 140), SampleRecording.texts(repaired));
    }

    @Test
    void messagesOfAChannelThatIsDefinedNowhereAreDroppedAndCounted() throws IOException {
        cut(chunks.get(7).offset());
        flip(chunks.getFirst().offset() + 100);
        flip(chunks.get(1).offset() + 100);

        var scan = McapRepair.repair(file, repaired);

        assertEquals(0, scan.messages());
        assertEquals(100, scan.undefinedMessages());
        assertEquals(List.of(), SampleRecording.texts(repaired));
        try (var reader = McapReader.open(repaired)) {
            assertEquals("100", reader.metadata().getLast().values().get("messages_dropped"));
        }
    }

    @Test
    void repairOfARepairedFileChangesNoMessage() throws IOException {
        cut(chunks.get(7).offset());
        McapRepair.repair(file, repaired);
        var once = SampleRecording.texts(repaired);

        assertTrue(McapRepair.repair(repaired, repaired).isWhole());
        assertEquals(once, SampleRecording.texts(repaired));
    }

    @Test
    void changedMetadataIsFoundByTheChecksumOfTheData() throws IOException {
        try (var reader = McapReader.open(file)) {
            assertEquals(1, reader.metadata().size());
        }
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        flip(bytes.indexOf("version") + 2);

        var scan = McapScanner.scan(file);

        assertFalse(scan.isWhole());
        assertEquals(written.size(), scan.messages());
    }

    @Test
    void enormousLengthsAreDamage() throws IOException {
        var at = chunks.get(3).offset();
        for (var length : List.of(Long.MAX_VALUE, -1L, 1L << 40, (1L << 31) - 1)) {
            put(at + 1, length);
            assertEquals(at, McapScanner.scan(file).damages().getFirst().offset());
        }
    }

    @Test
    void enormousChunkSizesAreDamage() throws IOException {
        var place = chunks.get(3);
        for (var size : List.of(Long.MAX_VALUE, -1L, 1L << 40, McapFormat.MAX_CHUNK_BYTES + 1L, 1L)) {
            put(place.offset() + UNCOMPRESSED_SIZE, size);
            var scan = McapScanner.scan(file);
            assertEquals(place.offset(), scan.damages().getFirst().offset());
            assertEquals(CHUNKS - 1, scan.chunks().size());
            try (var reader = McapReader.open(file)) {
                var thrown = assertThrows(DamagedMcapException.class, () -> reader.chunk(place));
                assertEquals(place.offset(), thrown.offset());
            }
        }
    }

    @Test
    void otherFilesAreRefusedAndNothingIsWritten() throws IOException {
        Files.writeString(file, "name: line\nstations: []\n");

        assertThrows(DamagedMcapException.class, () -> McapRepair.repair(file, repaired));
        assertFalse(Files.exists(repaired));
        assertEquals("name: line\nstations: []\n", Files.readString(file));
    }

    @Test
    void fileCutWithinItsFirstBytesBecomesAnEmptyFile() throws IOException {
        for (var size : List.of(5, 0)) {
            cut(size);
            McapRepair.repair(file, repaired);
            assertEquals(List.of(), SampleRecording.texts(repaired));
        }
    }
}
