package linetwin.connectors.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * Reader of a finished file by its index. It keeps the index in memory and reads one chunk at a time; a cache of chunks
 * is the business of the caller. A file without an index is read after {@link McapRepair}. One thread at a time; an
 * interrupt closes the file.
 */
public final class McapReader implements Closeable {
    private final McapFile file;
    private final McapSummary summary;
    private final ChunkCodec codec = new ChunkCodec();

    private McapReader(McapFile file, McapSummary summary) {
        this.file = file;
        this.summary = summary;
    }

    /** Opens a file; one that is not whole is refused by {@link DamagedMcapException}. */
    public static McapReader open(Path path) throws IOException {
        var file = new McapFile(path);
        try {
            return new McapReader(file, McapSummary.read(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Schemas by id. */
    public SortedMap<Integer, McapSchema> schemas() {
        return Collections.unmodifiableSortedMap(summary.schemas());
    }

    /** Channels by id. */
    public SortedMap<Integer, McapChannel> channels() {
        return Collections.unmodifiableSortedMap(summary.channels());
    }

    public McapStatistics statistics() {
        return summary.statistics();
    }

    /** Places of the chunks in the order of the file. */
    public List<McapChunkIndex> chunks() {
        return Collections.unmodifiableList(summary.chunks());
    }

    public List<McapAttachmentIndex> attachments() {
        return Collections.unmodifiableList(summary.attachments());
    }

    /** Reads one attachment and verifies its checksum. */
    public McapAttachment attachment(McapAttachmentIndex place) throws IOException {
        return McapAttachment.read(file.content(McapFormat.ATTACHMENT, place.offset(), place.length()));
    }

    /** Reads all metadata records in the order of the file. */
    public List<McapMetadata> metadata() throws IOException {
        var all = new ArrayList<McapMetadata>();
        for (var place : summary.metadata()) {
            var metadata = McapMetadata.read(file.content(McapFormat.METADATA, place.offset(), place.length()));
            if (!metadata.name().equals(place.name())) {
                throw new DamagedMcapException(place.offset(), "the index describes other metadata");
            }
            all.add(metadata);
        }
        return all;
    }

    /** Reads and verifies one chunk. */
    public McapChunk chunk(McapChunkIndex place) throws IOException {
        var chunk = codec.read(file.content(McapFormat.CHUNK, place.offset(), place.length()));
        if (chunk.size() != place.uncompressedSize()
                || chunk.startTime() != place.startTime()
                || chunk.endTime() != place.endTime()) {
            throw new DamagedMcapException(place.offset(), "the index describes another chunk");
        }
        if (!chunk.channelIds().stream().allMatch(id -> summary.channels().containsKey(id))) {
            throw new DamagedMcapException(place.offset(), "the index lacks a channel of a chunk");
        }
        return chunk;
    }

    /** All messages in the order of the file whose log time is not before a time. */
    public McapCursor messagesFrom(long logTimeNanos) {
        return new McapCursor(this, logTimeNanos);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
