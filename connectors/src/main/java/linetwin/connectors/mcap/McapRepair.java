package linetwin.connectors.mcap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Repair: a new whole file from everything that a scan could verify. The new file is written beside its place, forced
 * to the disk and moved there at once, so that a crash leaves the old file or the new one.
 */
public final class McapRepair {
    /** Name of the metadata record in a repaired file. */
    public static final String METADATA = "repair";

    /** Key of the number of bytes that were dropped. */
    public static final String BYTES_DROPPED = "bytes_dropped";

    private static final int NAMED_DAMAGES = 50;

    private final McapFile file;
    private final McapScan scan;
    private final McapWriter writer;
    private final ChunkCodec codec = new ChunkCodec();

    private McapRepair(McapFile file, McapScan scan, McapWriter writer) {
        this.file = file;
        this.scan = scan;
        this.writer = writer;
    }

    /**
     * Writes a whole file to a path, which may be that of the damaged file, and returns what was found.
     *
     * @throws DamagedMcapException if nothing indicates that the file is an MCAP file
     */
    public static McapScan repair(Path from, Path to) throws IOException {
        var scan = McapScanner.scan(from);
        var part = to.resolveSibling(to.getFileName() + ".part");
        try {
            try (var file = new McapFile(from);
                    var writer = McapWriter.over(replacing(part), scan.library())) {
                requireMcap(file, scan);
                new McapRepair(file, scan, writer).copy();
            }
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return scan;
    }

    private static FileChannel replacing(Path part) throws IOException {
        return FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    private static void requireMcap(McapFile file, McapScan scan) throws IOException {
        if (scan.records().isEmpty() && !file.hasMagic(0) && !isShort(file)) {
            throw new DamagedMcapException(0, "this is no MCAP file, or nothing of it is left");
        }
    }

    /** Tests if the writer was killed within the first bytes. */
    private static boolean isShort(McapFile file) throws IOException {
        return file.size() < McapFormat.MAGIC_BYTES && file.isPrefix(McapFormat.magic());
    }

    private void copy() throws IOException {
        scan.schemas().values().forEach(writer::define);
        scan.channels().values().forEach(writer::define);
        writer.writeDefinitions();
        for (var place : scan.records()) {
            switch (place.kind()) {
                case CHUNK -> copyChunk(place);
                case ATTACHMENT -> writer.attach(McapAttachment.read(content(McapFormat.ATTACHMENT, place)));
                case METADATA -> copyMetadata(McapMetadata.read(content(McapFormat.METADATA, place)));
            }
        }
        writer.addMetadata(METADATA, description());
    }

    private RecordInput content(int opcode, McapScan.ValidRecord place) throws IOException {
        return file.content(opcode, place.offset(), place.length());
    }

    private void copyMetadata(McapMetadata metadata) throws IOException {
        writer.addMetadata(metadata.name(), metadata.values());
    }

    private void copyChunk(McapScan.ValidRecord place) throws IOException {
        var content = content(McapFormat.CHUNK, place);
        var chunk = codec.read(content.copy());
        if (scan.undefinedMessages() == 0) {
            writer.copy(chunk, content);
        } else {
            copyDefined(chunk);
        }
    }

    /** Copies the messages of known channels into a new chunk. */
    private void copyDefined(McapChunk chunk) throws IOException {
        for (var m : chunk) {
            if (scan.channels().containsKey(m.channel())) {
                writer.write(m.channel(), m.sequence(), m.logTime(), m.publishTime(), m.data(), m.offset(), m.length());
            }
        }
        writer.endChunk();
    }

    private SortedMap<String, String> description() {
        var texts = new TreeMap<String, String>();
        texts.put(BYTES_DROPPED, Long.toString(scan.damagedBytes()));
        texts.put("bytes_before", Long.toString(scan.size()));
        texts.put("messages_dropped", Long.toString(scan.undefinedMessages()));
        texts.put("damages", Integer.toString(scan.damages().size()));
        var number = 0;
        for (var damage : scan.damages().stream().limit(NAMED_DAMAGES).toList()) {
            number++;
            texts.put("damage_%02d".formatted(number), damage.toString());
        }
        return texts;
    }
}
