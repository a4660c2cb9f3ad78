package linetwin.connectors.mcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that this package writes and reads back. */
final class McapRoundTripTest {
    private static final byte[] NOTHING = {};

    private final Path file;

    McapRoundTripTest(@TempDir Path folder) {
        this.file = folder.resolve("shift.mcap");
    }

    private McapWriter writer() throws IOException {
        return McapWriter.create(file, SampleRecording.LIBRARY);
    }

    @Test
    void emptyFileIsReadBack() throws IOException {
        writer().close();

        try (var reader = McapReader.open(file)) {
            assertEquals(List.of(), reader.chunks());
            assertEquals(Map.of(), reader.channels());
            assertEquals(0, reader.statistics().messages());
            assertFalse(reader.messagesFrom(0).advance());
        }
    }

    @Test
    void oneMessageIsReadBackWithItsChannelAndSchema() throws IOException {
        var schema = "{\"type\":\"object\"}".getBytes(StandardCharsets.UTF_8);
        try (var writer = writer()) {
            var channel =
                    writer.addChannel(writer.addSchema("站", "jsonschema", schema), "/压机", "json", Map.of("a", "ä"));
            writer.write(channel, 0xFFFF_FFFFL, 20, 10, new byte[] {9, 1, 2, 9}, 1, 2);
        }

        try (var reader = McapReader.open(file)) {
            assertEquals(Map.of(1, new McapSchema(1, "站", "jsonschema", schema)), reader.schemas());
            assertEquals(Map.of(1, new McapChannel(1, 1, "/压机", "json", Map.of("a", "ä"))), reader.channels());
            var cursor = reader.messagesFrom(0);
            assertTrue(cursor.advance());
            var message = cursor.message();
            assertEquals(1, message.channel());
            assertEquals(0xFFFF_FFFFL, message.sequence());
            assertEquals(20, message.logTime());
            assertEquals(10, message.publishTime());
            assertArrayEquals(new byte[] {1, 2}, message.toBytes());
            assertEquals(2, message.buffer().remaining());
            assertFalse(cursor.advance());
        }
    }

    @Test
    void severalChunksAttachmentsAndMetadataAreReadBack() throws IOException {
        SampleRecording.write(file, 1, 10, 50);

        try (var reader = McapReader.open(file)) {
            assertEquals(10, reader.chunks().size());
            assertEquals(500, reader.statistics().messages());
            assertEquals(SampleRecording.START, reader.statistics().startTime());
            assertEquals(
                    SampleRecording.START + 499 * SampleRecording.STEP,
                    reader.statistics().endTime());
            var counts = reader.statistics().messagesOfChannels().values();
            assertEquals(500, counts.stream().mapToLong(count -> count).sum());
            var attachment = reader.attachment(reader.attachments().getFirst());
            assertEquals(SampleRecording.LINE_FILE.name(), attachment.name());
            assertArrayEquals(SampleRecording.LINE_FILE.data(), attachment.data());
            assertEquals(List.of(new McapMetadata("program", Map.of("version", "0.1"))), reader.metadata());
        }
    }

    @Test
    void messagesFromALogTimeSkipWhatIsBefore() throws IOException {
        SampleRecording.write(file, 2, 10, 50);

        try (var reader = McapReader.open(file)) {
            var all = SampleRecording.texts(reader, 0);
            var late = SampleRecording.texts(reader, SampleRecording.START + 123 * SampleRecording.STEP);
            assertEquals(500, all.size());
            assertEquals(all.subList(123, 500), late);
        }
    }

    @Test
    void chunkEndsByItselfBeforeItExceedsItsSize() throws IOException {
        var data = new byte[10_000];
        try (var writer = writer()) {
            var channel = writer.addChannel(0, "/a", "", Map.of());
            for (var i = 0; i < 100; i++) {
                new Random(i).nextBytes(data);
                writer.write(channel, i, i, i, data, 0, data.length);
            }
        }

        try (var reader = McapReader.open(file)) {
            assertEquals(4, reader.chunks().size());
            assertTrue(reader.chunks().stream().allMatch(c -> c.uncompressedSize() <= McapFormat.CHUNK_BYTES));
            assertEquals(100, SampleRecording.texts(reader, 0).size());
        }
    }

    @Test
    void messageLargerThanAChunkIsReadBack() throws IOException {
        var data = new byte[3 * McapFormat.CHUNK_BYTES];
        new Random(3).nextBytes(data);
        try (var writer = writer()) {
            var channel = writer.addChannel(0, "/a", "", Map.of());
            writer.write(channel, 0, 1, 1, NOTHING, 0, 0);
            writer.write(channel, 1, 2, 2, data, 0, data.length);
        }

        try (var reader = McapReader.open(file)) {
            var chunk = reader.chunk(reader.chunks().getLast());
            assertArrayEquals(data, chunk.iterator().next().toBytes());
        }
    }

    @Test
    void chunkNamesItsChannels() throws IOException {
        try (var writer = writer()) {
            var ids = IntStream.range(0, 3)
                    .map(i -> writer.addChannel(0, "/" + i, "", Map.of()))
                    .toArray();
            writer.write(ids[0], 0, 7, 7, NOTHING, 0, 0);
            writer.write(ids[2], 0, 5, 5, NOTHING, 0, 0);
        }

        try (var reader = McapReader.open(file)) {
            var chunk = reader.chunks().getFirst();
            assertArrayEquals(new int[] {1, 3}, chunk.channels().toArray());
            assertFalse(chunk.hasChannel(2));
            assertEquals(5, chunk.startTime());
            assertEquals(7, chunk.endTime());
            assertEquals(3, reader.channels().size());
        }
    }

    @Test
    void existingFileIsNotOverwritten() throws IOException {
        Files.writeString(file, "mine");

        assertThrows(FileAlreadyExistsException.class, this::writer);
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void unknownChannelsNegativeTimesAndHugeMessagesAreRefused() throws IOException {
        try (var writer = writer()) {
            var channel = writer.addChannel(0, "/a", "", Map.of());
            var huge = new byte[McapFormat.MAX_MESSAGE_BYTES + 1];
            assertThrows(IllegalArgumentException.class, () -> writer.write(9, 0, 0, 0, NOTHING, 0, 0));
            assertThrows(IllegalArgumentException.class, () -> writer.write(channel, 0, -1, 0, NOTHING, 0, 0));
            assertThrows(IllegalArgumentException.class, () -> writer.write(channel, 0, 0, 0, huge, 0, huge.length));
            assertThrows(IllegalArgumentException.class, () -> writer.addChannel(4, "/b", "", Map.of()));
        }
        assertEquals(List.of(), SampleRecording.texts(file));
    }
}
