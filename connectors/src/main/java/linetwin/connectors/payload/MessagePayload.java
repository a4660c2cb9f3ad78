package linetwin.connectors.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import linetwin.core.connection.PayloadSpec.Format;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.jspecify.annotations.Nullable;

/** Bytes of one message, parsed at most once per format, independent of the number of tags that read it. */
public final class MessagePayload {
    /** Limit of a message in bytes; longer messages are rejected without parsing. */
    public static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 512;
    /** Limit of a text value in characters. */
    static final int LONGEST_TEXT = 4_096;

    private static final int EXCERPT = 40;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(LONGEST_NAME)
            .maxStringLength(LARGEST)
            .maxDocumentLength(LARGEST)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper CBOR = CBORMapper.builder(
                    CBORFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final byte[] bytes;
    private @Nullable Parsed json;
    private @Nullable Parsed cbor;
    private @Nullable Parsed text;

    public MessagePayload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Result of parsing: a tree, or the cause of the failure. */
    sealed interface Parsed {
        record Tree(JsonNode root) implements Parsed {}

        record Broken(RejectionReason why) implements Parsed {}
    }

    static Parsed broken(RejectionCode why, Object... about) {
        return new Parsed.Broken(RejectionReason.of(why, about));
    }

    Parsed as(Format format) {
        if (bytes.length > LARGEST) {
            return broken(RejectionCode.MESSAGE_TOO_LARGE, bytes.length, LARGEST);
        }
        return switch (format) {
            case JSON -> json();
            case CBOR -> cbor();
            case TEXT -> text();
            case AUTO -> beginsLikeJson() ? json() : text();
        };
    }

    private boolean beginsLikeJson() {
        for (byte each : bytes) {
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[' || each == '"';
            }
        }
        return false;
    }

    private Parsed json() {
        var known = json;
        if (known == null) {
            known = tree(JSON, "JSON");
            json = known;
        }
        return known;
    }

    private Parsed cbor() {
        var known = cbor;
        if (known == null) {
            known = tree(CBOR, "CBOR");
            cbor = known;
        }
        return known;
    }

    private Parsed text() {
        var known = text;
        if (known == null) {
            known = SingleValueParser.of(bytes);
            text = known;
        }
        return known;
    }

    private Parsed tree(ObjectMapper mapper, String format) {
        try {
            var root = mapper.readTree(bytes);
            return root == null || root.isMissingNode() ? broken(RejectionCode.EMPTY_MESSAGE) : new Parsed.Tree(root);
        } catch (JsonProcessingException e) {
            return broken(RejectionCode.INVALID_FORMAT, format, e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            // Jackson documents only IOException; malformed bytes of a source may cause other exceptions.
            return broken(RejectionCode.INVALID_FORMAT, format, e);
        }
    }

    /** Decodes UTF-8 strictly; null if the bytes are invalid. */
    static @Nullable String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /** Beginning of a text from a source, safe for display. */
    static String excerpt(String text) {
        var shown = text.length() > EXCERPT ? text.substring(0, EXCERPT) + "..." : text;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
