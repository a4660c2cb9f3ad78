package linetwin.connectors.mcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.connectors.mcap.McapScan.ValidRecord;
import linetwin.connectors.mcap.McapScan.ValidRecord.Kind;

/**
 * Scanner of a file that may be cut, zeroed or damaged. It reads record after record and accepts no message without a
 * checksum that proves it. A damaged record is skipped as long as the chain of record lengths holds. If the chain
 * breaks, the scan continues at the next record that an intact index names, or ends.
 */
public final class McapScanner {
    private static final String NO_END = "the file has no end: its writer did not close it";

    private final McapFile file;
    private final ChunkCodec codec = new ChunkCodec();
    private final DefinitionReader definitions = new DefinitionReader();
    private final List<ValidRecord> records = new ArrayList<>();
    private final List<McapDamage> damages = new ArrayList<>();
    private final SortedMap<Integer, Long> messages = new TreeMap<>();
    private final NavigableSet<Long> indexed = new TreeSet<>();
    private final Optional<McapSummary> summary;
    private final String summaryDamage;
    private String library = "";
    private long position = McapFormat.MAGIC_BYTES;
    private boolean ended;

    private McapScanner(McapFile file) throws IOException {
        this.file = file;
        var problem = "";
        Optional<McapSummary> found = Optional.empty();
        try {
            found = Optional.of(McapSummary.read(file));
        } catch (DamagedMcapException e) {
            problem = e.damage();
        }
        this.summary = found;
        this.summaryDamage = problem;
    }

    /** Scans a file; damage is a result, an exception means that the file cannot be read at all. */
    public static McapScan scan(Path path) throws IOException {
        try (var file = new McapFile(path)) {
            return new McapScanner(file).scan();
        }
    }

    private McapScan scan() throws IOException {
        summary.ifPresent(this::useIndex);
        if (!file.hasMagic(0)) {
            damage(0, Math.min(position, file.size()), "the file does not begin as an MCAP file");
        }
        while (!ended && position < dataLimit()) {
            takeNext();
        }
        if (!ended) {
            damage(file.size(), 0, NO_END);
        }
        return result();
    }

    private void useIndex(McapSummary index) {
        definitions.takeProved(index);
        index.chunks().forEach(place -> indexed.add(place.offset()));
        index.attachments().forEach(place -> indexed.add(place.offset()));
        index.metadata().forEach(place -> indexed.add(place.offset()));
    }

    /** End of the data section, as far as it is known. */
    private long dataLimit() {
        return summary.map(McapSummary::start).orElse(file.size());
    }

    private void takeNext() throws IOException {
        McapFile.Head head;
        try {
            head = file.head(position);
            if (!isData(head.opcode()) && !isFollowed(head)) {
                throw new DamagedMcapException(position, "0x%02X is no type of a record".formatted(head.opcode()));
            }
            var next = indexed.higher(position);
            if (next != null && head.end() > next) {
                throw new DamagedMcapException(position, "a record reaches into the next one");
            }
        } catch (DamagedMcapException e) {
            resynchronise(e.damage());
            return;
        }
        position = head.end();
        try {
            take(head, file.content(head, McapFormat.MAX_RECORD_BYTES));
        } catch (DamagedMcapException e) {
            damage(head.offset(), head.end() - head.offset(), e.damage());
        }
    }

    private static boolean isData(int opcode) {
        return switch (opcode) {
            case McapFormat.HEADER,
                    McapFormat.SCHEMA,
                    McapFormat.CHANNEL,
                    McapFormat.MESSAGE,
                    McapFormat.CHUNK,
                    McapFormat.MESSAGE_INDEX,
                    McapFormat.ATTACHMENT,
                    McapFormat.METADATA,
                    McapFormat.DATA_END -> true;
            default -> false;
        };
    }

    /** Tests if the length of a record leads to another record, so that only its type is damaged. */
    private boolean isFollowed(McapFile.Head head) throws IOException {
        try {
            return isData(file.head(head.end()).opcode());
        } catch (DamagedMcapException _) {
            return false;
        }
    }

    private void resynchronise(String cause) {
        var next = indexed.higher(position);
        var end = next == null ? dataLimit() : next;
        damage(position, end - position, cause);
        position = end;
        ended = next == null;
    }

    /** Notes damage; damage that follows other damage at once extends it. */
    private void damage(long offset, long length, String cause) {
        var last = damages.isEmpty() ? null : damages.getLast();
        if (last != null && last.length() > 0 && last.end() == offset) {
            damages.set(damages.size() - 1, last.through(offset + length));
        } else {
            damages.add(new McapDamage(offset, length, cause));
        }
    }

    private void take(McapFile.Head head, RecordInput in) throws IOException {
        switch (head.opcode()) {
            case McapFormat.HEADER -> takeHeader(head, in);
            case McapFormat.SCHEMA -> definitions.takeUnproved(atEnd(McapSchema.read(in), in));
            case McapFormat.CHANNEL -> definitions.takeUnproved(atEnd(McapChannel.read(in), in));
            case McapFormat.CHUNK -> takeChunk(head, in);
            case McapFormat.MESSAGE_INDEX -> verifyMessageIndex(in);
            case McapFormat.ATTACHMENT -> takeAttachment(head, in);
            case McapFormat.METADATA -> takeMetadata(head, in);
            case McapFormat.DATA_END -> takeDataEnd(head, in);
            case McapFormat.MESSAGE -> throw in.damage("a message outside of a chunk has no checksum");
            default -> throw in.damage("a record of type 0x%02X is not known".formatted(head.opcode()));
        }
    }

    /** Verifies that a record without a checksum of its own has nothing behind its fields. */
    private static <T> T atEnd(T content, RecordInput in) throws DamagedMcapException {
        if (in.hasMore()) {
            throw in.damage("a record is %d bytes longer than its fields".formatted(in.remaining()));
        }
        return content;
    }

    private void takeHeader(McapFile.Head head, RecordInput in) throws DamagedMcapException {
        if (head.offset() != McapFormat.MAGIC_BYTES) {
            throw in.damage("a header stands within the file");
        }
        in.text();
        library = in.text();
    }

    private void takeChunk(McapFile.Head head, RecordInput in) throws DamagedMcapException {
        var chunk = codec.read(in);
        definitions.takeProved(chunk, head.offset());
        MessageIndexBuilder.of(chunk).counts().forEach((channel, count) -> messages.merge(channel, count, Long::sum));
        records.add(new ValidRecord(
                Kind.CHUNK,
                head.offset(),
                head.end() - head.offset(),
                "",
                chunk.messageCount(),
                chunk.startTime(),
                chunk.endTime()));
    }

    private void takeAttachment(McapFile.Head head, RecordInput in) throws DamagedMcapException {
        var name = McapAttachment.read(in).name();
        keep(Kind.ATTACHMENT, head, name);
    }

    private void takeMetadata(McapFile.Head head, RecordInput in) throws DamagedMcapException {
        var name = atEnd(McapMetadata.read(in), in).name();
        keep(Kind.METADATA, head, name);
    }

    private void keep(Kind kind, McapFile.Head head, String name) {
        records.add(new ValidRecord(kind, head.offset(), head.end() - head.offset(), name, 0, 0, 0));
    }

    private static void verifyMessageIndex(RecordInput in) throws DamagedMcapException {
        in.skip(2);
        if (in.u32() != in.remaining() || in.remaining() % 16 != 0) {
            throw in.damage("a message index has a wrong length");
        }
    }

    private void takeDataEnd(McapFile.Head head, RecordInput in) throws IOException {
        if (head.contentLength() != 4 || summary.isPresent() && head.end() != dataLimit()) {
            throw in.damage("an end of the data stands within the data");
        }
        ended = true;
        if (summary.isEmpty()) {
            damage(head.end(), file.size() - head.end(), summaryDamage);
        } else if (damages.isEmpty()) {
            verifyData(head, in.crc());
        }
    }

    /** Verifies records without a checksum of their own by that of the whole data section, if there is one. */
    private void verifyData(McapFile.Head end, int crc) throws IOException {
        records.forEach(r -> indexed.remove(r.offset()));
        if (!indexed.isEmpty()) {
            damage(indexed.first(), 0, "the index names a record where there is none");
        } else if (crc != 0 && crc != file.checksum(end.offset())) {
            damage(0, 0, "the checksum of the data differs: header, metadata or a message index is damaged");
        }
    }

    private McapScan result() {
        var channels = definitions.channels();
        var undefined = messages.entrySet().stream()
                .filter(count -> !channels.containsKey(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (undefined > 0) {
            damage(file.size(), 0, "%d messages belong to channels that are defined nowhere".formatted(undefined));
        }
        var timed = damages.stream().map(this::withTimes).toList();
        return new McapScan(
                file.size(), library, definitions.schemas(), channels, List.copyOf(records), undefined, timed);
    }

    private McapDamage withTimes(McapDamage damage) {
        var after = records.stream()
                .filter(r -> r.messages() > 0 && r.offset() < damage.offset())
                .mapToLong(ValidRecord::endTime)
                .max();
        var before = records.stream()
                .filter(r -> r.messages() > 0 && r.offset() >= damage.end())
                .mapToLong(ValidRecord::startTime)
                .min();
        return damage.between(after.orElse(McapDamage.UNKNOWN), before.orElse(McapDamage.UNKNOWN));
    }
}
