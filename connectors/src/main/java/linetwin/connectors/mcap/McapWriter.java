package linetwin.connectors.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writer of a file: messages in compressed chunks, each followed by its message indexes, and the summary at the end. A
 * file whose writer was killed lacks the summary and is read after {@link McapRepair}. If a write fails, such as on a
 * full disk, nothing is counted as written and the next write repeats it at the same place. One thread at a time; an
 * interrupt closes the channel, as {@link FileChannel} states.
 */
public final class McapWriter implements Closeable {
    private final FileChannel file;
    private final ChunkCodec codec = new ChunkCodec();
    private final CRC32 dataChecksum = new CRC32();
    private final SummaryWriter summary = new SummaryWriter();
    private final RecordBuffer records = new RecordBuffer();
    private final MessageIndexBuilder index = new MessageIndexBuilder();
    private final RecordBuffer out = new RecordBuffer();
    private final DefinitionWriter definitions = new DefinitionWriter();
    private long position;

    private McapWriter(FileChannel file) {
        this.file = file;
    }

    /** Starts a new file, which must not exist. */
    public static McapWriter create(Path file, String library) throws IOException {
        return over(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), library);
    }

    /** Starts a file over an empty channel, which the writer closes. */
    public static McapWriter over(FileChannel file, String library) throws IOException {
        var writer = new McapWriter(file);
        try {
            writer.writeHeader(library);
            return writer;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void writeHeader(String library) throws IOException {
        out.clear();
        var mark = out.bytes(McapFormat.magic()).begin(McapFormat.HEADER);
        out.text("").text(library).end(mark);
        append();
    }

    /** Writes the buffer behind what is written. Place and checksum move only if everything was written. */
    private void append() throws IOException {
        var bytes = ByteBuffer.wrap(out.array(), 0, out.size());
        while (bytes.hasRemaining()) {
            var _ = file.write(bytes, position + bytes.position());
        }
        dataChecksum.update(out.array(), 0, out.size());
        position += out.size();
    }

    /** Adds a schema and returns its id. */
    public int addSchema(String name, String encoding, byte[] data) {
        requireAtMost(McapFormat.MAX_MESSAGE_BYTES, data.length, "Schema");
        var schema = new McapSchema(definitions.nextSchema(), name, encoding, data.clone());
        define(schema);
        return schema.id();
    }

    /**
     * Adds a channel and returns its id.
     *
     * @param schema id of its schema, 0 without one
     */
    public int addChannel(int schema, String topic, String messageEncoding, Map<String, String> metadata) {
        if (schema != 0 && !definitions.hasSchema(schema)) {
            throw new IllegalArgumentException("Schema %d of \"%s\" was not added".formatted(schema, topic));
        }
        var channel = new McapChannel(
                definitions.nextChannel(),
                schema,
                topic,
                messageEncoding,
                Collections.unmodifiableSortedMap(new TreeMap<>(metadata)));
        define(channel);
        return channel.id();
    }

    void define(McapSchema schema) {
        definitions.add(schema);
        summary.add(schema);
    }

    void define(McapChannel channel) {
        definitions.add(channel);
        summary.add(channel);
    }

    /**
     * Adds a message to the chunk, which ends by itself before it exceeds {@link McapFormat#CHUNK_BYTES}. If this
     * throws, the message is not taken.
     *
     * @param sequence number of the message, kept modulo 2^32
     * @param logTimeNanos time of reception
     * @param publishTimeNanos time at the source
     */
    public void write(
            int channel, long sequence, long logTimeNanos, long publishTimeNanos, byte[] data, int offset, int length)
            throws IOException {
        requireAtMost(McapFormat.MAX_MESSAGE_BYTES, length, "Message");
        if (!definitions.hasChannel(channel) || logTimeNanos < 0 || publishTimeNanos < 0) {
            throw new IllegalArgumentException("Message of channel %d, times %d and %d: the channel was not added"
                            .formatted(channel, logTimeNanos, publishTimeNanos)
                    + " or a time is negative");
        }
        requireOpen();
        if (records.size() + length > McapFormat.CHUNK_BYTES) {
            endChunk();
        }
        definitions.define(channel, summary.chunkCount(), records);
        index.add(channel, logTimeNanos, records.size());
        var mark = records.begin(McapFormat.MESSAGE);
        records.u16(channel).u32((int) sequence).u64(logTimeNanos).u64(publishTimeNanos);
        records.bytes(data, offset, length).end(mark);
    }

    private static void requireAtMost(int limit, int length, String content) {
        if (length > limit) {
            throw new IllegalArgumentException("%s of %d bytes, more than %d".formatted(content, length, limit));
        }
    }

    private void requireOpen() throws IOException {
        if (!file.isOpen()) {
            throw new ClosedChannelException();
        }
    }

    /** Compresses and writes the open chunk and its message indexes; nothing without messages. */
    public void endChunk() throws IOException {
        if (index.isEmpty()) {
            return;
        }
        var compressed = codec.compress(records.array(), records.size());
        out.clear();
        var mark = beginChunk(index);
        out.u64(records.size()).u32(records.crcFrom(0)).text(McapFormat.ZSTD);
        out.u64(compressed.length).bytes(compressed).end(mark);
        writeChunk(index, McapFormat.ZSTD, compressed.length, records.size());
        records.clear();
        index.clear();
    }

    private int beginChunk(MessageIndexBuilder messages) {
        var mark = out.begin(McapFormat.CHUNK);
        out.u64(messages.startTime()).u64(messages.endTime());
        return mark;
    }

    /**
     * Copies a verified chunk without compressing it again; its channels must be defined, and no chunk may be open.
     *
     * @param content content of its record
     */
    void copy(McapChunk chunk, RecordInput content) throws IOException {
        var messages = MessageIndexBuilder.of(chunk);
        out.clear();
        var mark = beginChunk(messages);
        content.skip(8 + 8);
        out.bytes(content.array(), content.index(), content.remaining()).end(mark);
        content.skip(8 + 4);
        writeChunk(messages, content.text(), content.u64(), chunk.size());
    }

    /** Writes the chunk in the buffer and its message indexes. */
    private void writeChunk(MessageIndexBuilder messages, String compression, long compressed, long size)
            throws IOException {
        var length = out.size();
        var offsets = messages.write(out, position);
        var chunk = new McapChunkIndex(
                messages.startTime(),
                messages.endTime(),
                position,
                length,
                offsets,
                out.size() - length,
                compression,
                compressed,
                size);
        append();
        summary.add(chunk, messages.counts());
    }

    /** Adds an attachment before the open chunk. */
    public void attach(McapAttachment attachment) throws IOException {
        requireAtMost(McapFormat.MAX_ATTACHMENT_BYTES, attachment.data().length, "Attachment");
        out.clear();
        attachment.write(out);
        var place = new McapAttachmentIndex(position, out.size(), attachment);
        append();
        summary.add(place);
    }

    /** Adds named texts before the open chunk. */
    public void addMetadata(String name, Map<String, String> values) throws IOException {
        out.clear();
        new McapMetadata(name, new TreeMap<>(values)).write(out);
        var place = new McapMetadataIndex(position, out.size(), name);
        append();
        summary.add(place);
    }

    /** Waits until everything that was written is on the disk. An open chunk is not yet written. */
    public void force() throws IOException {
        file.force(false);
    }

    /** Bytes of the file so far. */
    public long size() {
        return position;
    }

    /** Bytes of the open chunk before compression. */
    public int openBytes() {
        return records.size();
    }

    /** Ends the open chunk and writes the end of the file: the data are on the disk before their index is written. */
    @Override
    public void close() throws IOException {
        if (!file.isOpen()) {
            return;
        }
        try (file) {
            endChunk();
            writeDefinitions();
            writeDataEnd();
            force();
            out.clear();
            out.bytes(summary.write(position).toBytes()).bytes(McapFormat.magic());
            append();
            force();
        }
    }

    /** Writes the definitions that no chunk holds, outside of chunks. */
    void writeDefinitions() throws IOException {
        out.clear();
        definitions.writeMissing(out);
        append();
    }

    private void writeDataEnd() throws IOException {
        out.clear();
        var mark = out.begin(McapFormat.DATA_END);
        out.u32((int) dataChecksum.getValue()).end(mark);
        append();
    }
}
