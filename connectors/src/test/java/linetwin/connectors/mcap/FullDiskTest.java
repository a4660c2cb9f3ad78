package linetwin.connectors.mcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writer on a disk that is full for a while, or until the end. */
final class FullDiskTest {
    private static final long ENOUGH = 1 << 20;
    private static final byte[] DATA = new byte[5_000];

    private final Path file;

    FullDiskTest(@TempDir Path folder) {
        this.file = folder.resolve("shift.mcap");
        new Random(5).nextBytes(DATA);
    }

    private LimitedChannel disk() throws IOException {
        return new LimitedChannel(
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ENOUGH);
    }

    private static void write(McapWriter writer, int channel, int number) throws IOException {
        writer.write(channel, number, number, number, DATA, 0, DATA.length);
    }

    @Test
    void failedChunkIsWrittenOnceThereIsRoom() throws IOException {
        var disk = disk();
        try (var writer = McapWriter.over(disk, SampleRecording.LIBRARY)) {
            var channel = writer.addChannel(0, "/a", "", Map.of());
            write(writer, channel, 0);
            writer.endChunk();
            var before = writer.size();
            write(writer, channel, 1);
            disk.limit(before + 10);
            assertThrows(IOException.class, writer::endChunk);
            assertThrows(IOException.class, () -> writer.attach(SampleRecording.LINE_FILE));
            assertEquals(before, writer.size());
            disk.limit(ENOUGH);
            write(writer, channel, 2);
        }

        assertEquals(3, SampleRecording.texts(file).size());
        assertTrue(McapScanner.scan(file).isWhole());
    }

    @Test
    void fileOfADiskThatStaysFullIsRepairedUpToTheLastChunk() throws IOException {
        var disk = disk();
        var writer = McapWriter.over(disk, SampleRecording.LIBRARY);
        var channel = writer.addChannel(0, "/a", "", Map.of());
        write(writer, channel, 0);
        writer.endChunk();
        write(writer, channel, 1);
        disk.limit(writer.size() + 100);
        assertThrows(IOException.class, writer::close);

        assertEquals(1, McapRepair.repair(file, file).messages());
        assertEquals(1, SampleRecording.texts(file).size());
    }

    @Test
    void fullChunkThatCannotBeWrittenTakesNoFurtherMessage() throws IOException {
        var disk = disk();
        try (var writer = McapWriter.over(disk, SampleRecording.LIBRARY)) {
            var channel = writer.addChannel(0, "/a", "", Map.of());
            disk.limit(writer.size());
            var taken = 0;
            while (writer.openBytes() + DATA.length <= McapFormat.CHUNK_BYTES) {
                write(writer, channel, taken++);
            }
            assertThrows(IOException.class, () -> write(writer, channel, 1_000));
            disk.limit(ENOUGH);
            writer.endChunk();
            assertEquals(0, writer.openBytes());
        }
        assertTrue(SampleRecording.texts(file).size() > 50);
    }
}
