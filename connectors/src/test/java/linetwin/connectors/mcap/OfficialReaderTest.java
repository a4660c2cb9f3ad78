package linetwin.connectors.mcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import linetwin.connectors.peers.NeedsPeers;
import linetwin.connectors.peers.PeerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reader of the makers of the format, from npm, on finished and repaired files. */
@NeedsPeers("node")
final class OfficialReaderTest {
    private final Path folder;
    private final Path file;
    private final Path repaired;

    OfficialReaderTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("shift.mcap");
        this.repaired = folder.resolve("repaired.mcap");
    }

    private static PeerProcess peer() {
        return PeerProcess.node("mcap-reader.js", Map.of());
    }

    @Test
    void finishedFileIsReadEqually() throws IOException {
        SampleRecording.write(file, 11, 150, 40);

        try (var peer = peer()) {
            var about = assertReadEqually(peer, file);

            assertEquals(150, about.path("chunks").asInt());
            assertEquals(6_000, about.path("statistics").asInt());
            assertEquals(SampleRecording.LIBRARY, about.path("library").asText());
            assertEquals("Reading", about.path("schemas").path(0).asText());
            assertEquals(
                    "0.1",
                    about.path("metadata").path("program").path("version").asText());
            assertEquals(
                    HexFormat.of().formatHex(SampleRecording.LINE_FILE.data()),
                    about.path("attachments").path("line.yaml").asText());
        }
    }

    @Test
    void emptyFileIsReadEqually() throws IOException {
        SampleRecording.write(file, 11, 0, 0);

        try (var peer = peer()) {
            assertEquals(0, assertReadEqually(peer, file).path("statistics").asInt());
        }
    }

    @Test
    void repairOfAWholeFileIsReadEqually() throws IOException {
        SampleRecording.write(file, 12, 20, 40);
        assertTrue(McapRepair.repair(file, repaired).isWhole());

        try (var peer = peer()) {
            var about = assertReadEqually(peer, repaired);

            assertEquals(SampleRecording.texts(file), SampleRecording.texts(repaired));
            assertEquals("0", dropped(about));
        }
    }

    @Test
    void cutAndRepairedFileIsReadEqually() throws IOException {
        SampleRecording.write(file, 13, 20, 40);
        var all = SampleRecording.texts(file);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));

        try (var peer = peer()) {
            assertTrue(!refusal(peer, file).isEmpty());
            var scan = McapRepair.repair(file, file);
            var about = assertReadEqually(peer, file);

            assertEquals(all.subList(0, (int) scan.messages()), SampleRecording.texts(file));
            assertTrue(scan.messages() >= 400);
            assertEquals(Long.toString(scan.damagedBytes()), dropped(about));
        }
    }

    /** The first chunk defines the channels: without it they come from the index. */
    @Test
    void fileWithADamagedFirstChunkIsReadEquallyAfterRepair() throws IOException {
        SampleRecording.write(file, 14, 20, 40);
        var all = SampleRecording.texts(file);
        var bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes);
        McapRepair.repair(file, repaired);

        try (var peer = peer()) {
            assertReadEqually(peer, repaired);
        }
        assertEquals(all.subList(40, 800), SampleRecording.texts(repaired));
    }

    private static String dropped(JsonNode about) {
        return about.path("metadata")
                .path(McapRepair.METADATA)
                .path(McapRepair.BYTES_DROPPED)
                .asText();
    }

    private static String refusal(PeerProcess peer, Path file) {
        return peer.order("refused", Map.of("file", file.toString())).asText();
    }

    /**
     * Compares the messages that the other reader finds by the index and from start to end; returns what else it read.
     */
    private JsonNode assertReadEqually(PeerProcess peer, Path path) throws IOException {
        var ours = SampleRecording.texts(path);
        var lines = folder.resolve("messages.txt");
        var place = Map.<String, Object>of("file", path.toString(), "to", lines.toString());
        assertTrue(peer.order("streamed", place).path("done").asBoolean());
        assertEquals(ours, lines(lines));
        var about = peer.order("indexed", place);
        assertEquals(ours, lines(lines));
        return about;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
