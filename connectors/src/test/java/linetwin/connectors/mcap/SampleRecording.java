package linetwin.connectors.mcap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Recording of a few channels from a seed, and its messages as texts to compare. */
final class SampleRecording {
    static final long START = 1_700_000_000_000_000_000L;
    static final long STEP = 10_000_000L;
    static final String LIBRARY = "linetwin test";
    static final McapAttachment LINE_FILE = new McapAttachment(
            START, START - 1, "line.yaml", "application/yaml", "name: 装配线\n".getBytes(StandardCharsets.UTF_8));

    private static final List<String> TOPICS = List.of("/station/1", "/station/2", "/events");

    private SampleRecording() {}

    /** Writes chunks of some messages each, with an attachment and metadata between them. */
    static void write(Path file, long seed, int chunks, int messagesPerChunk) {
        try (var writer = McapWriter.create(file, LIBRARY)) {
            var schema = writer.addSchema("Reading", "jsonschema", "{}".getBytes(StandardCharsets.UTF_8));
            var channels = new ArrayList<Integer>();
            for (var topic : TOPICS) {
                channels.add(writer.addChannel(schema, topic, "json", Map.of("unit", "N")));
            }
            var random = new Random(seed);
            for (var c = 0; c < chunks; c++) {
                for (var m = 0; m < messagesPerChunk; m++) {
                    var number = (long) c * messagesPerChunk + m;
                    var time = START + number * STEP;
                    var data = content(random, number);
                    writer.write(
                            channels.get(random.nextInt(TOPICS.size())), number, time, time - 5, data, 0, data.length);
                }
                writer.endChunk();
                if (c == chunks / 2) {
                    writer.attach(LINE_FILE);
                    writer.addMetadata("program", Map.of("version", "0.1"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Random random, long number) {
        var noise = new byte[random.nextInt(30)];
        random.nextBytes(noise);
        return "{\"n\":%d,\"noise\":\"%s\"}"
                .formatted(number, HexFormat.of().formatHex(noise))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Text of a message that equals another only if every field and every byte does. */
    static String text(Map<Integer, McapChannel> channels, McapMessage message) {
        var channel = channels.get(message.channel());
        return "%s %d %d %d %s"
                .formatted(
                        channel == null ? "?" : channel.topic(),
                        message.sequence(),
                        message.logTime(),
                        message.publishTime(),
                        HexFormat.of().formatHex(message.toBytes()));
    }

    static List<String> texts(McapReader reader, long from) throws IOException {
        var texts = new ArrayList<String>();
        var cursor = reader.messagesFrom(from);
        while (cursor.advance()) {
            texts.add(text(reader.channels(), cursor.message()));
        }
        return texts;
    }

    static List<String> texts(Path file) throws IOException {
        try (var reader = McapReader.open(file)) {
            return texts(reader, 0);
        }
    }
}
