package linetwin.connectors.mcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of damaged files from seeds: every message that is read is one that was written, and in its order. */
@Timeout(240)
final class McapDamageTest {
    /** Cases of each kind of damage; {@code -Dmcap.cases=20000} for a longer search. */
    private static final int CASES = Integer.getInteger("mcap.cases", 600);

    private static final int CHUNKS = 12;
    private static final int MESSAGES_PER_CHUNK = 15;
    private static final long MOST_MEMORY = 16L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Path damaged;
    private final Path repaired;
    private final Path original;
    private List<String> written = List.of();
    private byte[] bytes = {};

    McapDamageTest(@TempDir Path folder) {
        this.original = folder.resolve("original.mcap");
        this.damaged = folder.resolve("damaged.mcap");
        this.repaired = folder.resolve("repaired.mcap");
    }

    @BeforeEach
    void record() throws IOException {
        SampleRecording.write(original, 7, CHUNKS, MESSAGES_PER_CHUNK);
        bytes = Files.readAllBytes(original);
        written = SampleRecording.texts(original);
        assertEquals(CHUNKS * MESSAGES_PER_CHUNK, written.size());
    }

    @Test
    void cutFilesKeepEveryChunkBeforeTheCut() throws IOException {
        var random = new Random(1);
        var places = chunks();
        for (var i = 0; i < CASES; i++) {
            var cut = random.nextInt(bytes.length);
            var scan = verify("cut at %d".formatted(cut), Arrays.copyOf(bytes, cut));
            var whole =
                    places.stream().filter(c -> c.offset() + c.length() <= cut).count();
            assertEquals(whole * MESSAGES_PER_CHUNK, scan.messages(), () -> "cut at %d: %s".formatted(cut, scan));
        }
    }

    /** With an intact index no flipped bit costs more than the chunk that it is in. */
    @Test
    void flippedBitCostsOneChunk() throws IOException {
        var random = new Random(2);
        for (var i = 0; i < CASES; i++) {
            var bit = random.nextInt(8 * bytes.length);
            var scan = verify("flipped bit %d".formatted(bit), flipped(bytes.clone(), bit));
            assertTrue(scan.messages() >= written.size() - MESSAGES_PER_CHUNK, () -> "bit %d: %s".formatted(bit, scan));
        }
    }

    @Test
    void severalFlippedBitsOfACutFileAreFound() throws IOException {
        var random = new Random(3);
        for (var i = 0; i < CASES; i++) {
            var content = Arrays.copyOf(bytes, bytes.length / 2 + random.nextInt(bytes.length / 2));
            for (var n = random.nextInt(4); n >= 0; n--) {
                flipped(content, random.nextInt(8 * content.length));
            }
            verify("flips %d".formatted(i), content);
        }
    }

    @Test
    void zeroedRangesAreFound() throws IOException {
        var random = new Random(4);
        for (var i = 0; i < CASES; i++) {
            var content = bytes.clone();
            var from = random.nextInt(bytes.length);
            var length = 1 + random.nextInt(random.nextBoolean() ? 16 : 2_000);
            Arrays.fill(content, from, Math.min(content.length, from + length), (byte) 0);
            verify("zeros at %d, %d".formatted(from, length), content);
        }
    }

    @Test
    void zeroedTailIsReportedAtItsFirstByte() throws IOException {
        var chunk = chunks().get(5);
        var content = bytes.clone();
        Arrays.fill(content, (int) chunk.offset(), content.length, (byte) 0);

        var scan = verify("zeroed tail", content);

        assertEquals(5 * MESSAGES_PER_CHUNK, scan.messages());
        var damage = scan.damages().getFirst();
        assertEquals(chunk.offset(), damage.offset());
        assertEquals(content.length - chunk.offset(), damage.length());
        assertEquals(scan.endTime(), damage.after());
        assertEquals(McapDamage.UNKNOWN, damage.before());
    }

    private List<McapChunkIndex> chunks() throws IOException {
        try (var reader = McapReader.open(original)) {
            return reader.chunks();
        }
    }

    private static byte[] flipped(byte[] content, int bit) {
        content[bit / 8] ^= (byte) (1 << bit % 8);
        return content;
    }

    private McapScan verify(String name, byte[] content) throws IOException {
        Files.write(damaged, content);
        var before = THREADS.getCurrentThreadAllocatedBytes();
        readByIndex(name);
        var scan = McapScanner.scan(damaged);
        var memory = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(memory < MOST_MEMORY, () -> "%s: %d bytes of memory".formatted(name, memory));
        assertEquals(Arrays.equals(content, bytes), scan.isWhole(), name);
        verifyRepair(name, scan);
        return scan;
    }

    /** Everything that the index leads to is right or refused. */
    private void readByIndex(String name) throws IOException {
        var read = new ArrayList<String>();
        try (var reader = McapReader.open(damaged)) {
            var cursor = reader.messagesFrom(0);
            while (advance(cursor, read)) {
                read.add(SampleRecording.text(reader.channels(), cursor.message()));
            }
        } catch (DamagedMcapException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= Files.size(damaged), name);
        }
        assertInOrder(name, read);
    }

    private static boolean advance(McapCursor cursor, List<String> read) throws IOException {
        try {
            return cursor.advance();
        } catch (DamagedMcapException e) {
            assertTrue(read.size() < CHUNKS * MESSAGES_PER_CHUNK, e.getMessage());
            return advance(cursor, read);
        }
    }

    private void verifyRepair(String name, McapScan scan) throws IOException {
        try {
            McapRepair.repair(damaged, repaired);
        } catch (DamagedMcapException e) {
            assertEquals(List.of(), scan.records(), name);
            return;
        }
        var read = SampleRecording.texts(repaired);
        assertEquals(scan.messages(), read.size(), name);
        assertInOrder(name, read);
        assertTrue(McapScanner.scan(repaired).isWhole(), name);
    }

    /** Fails unless the messages are written ones, in their order, none twice. */
    private void assertInOrder(String name, List<String> read) {
        var left = written.iterator();
        for (var message : read) {
            var found = false;
            while (!found && left.hasNext()) {
                found = left.next().equals(message);
            }
            assertTrue(found, () -> "%s: a message that was not written: %s".formatted(name, message));
        }
    }
}
