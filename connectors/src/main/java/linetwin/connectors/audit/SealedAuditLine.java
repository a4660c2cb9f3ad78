package linetwin.connectors.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import linetwin.core.equipment.AuditEntry;

/**
 * Line of an audit file: a JSON object whose last two members are {@code previous}, the hash of the previous line, and
 * {@code hash}, the SHA-256 hash of the line without {@code hash}.
 *
 * @param sequence number of the line, from 1
 */
record SealedAuditLine(long sequence, String previous, String hash, String text) {
    /** Value of {@code previous} in the first line. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern SEALED = Pattern.compile("(\\{.*),\"hash\":\"([0-9a-f]{64})\"}", Pattern.DOTALL);

    static SealedAuditLine of(long sequence, String previous, AuditEntry line) {
        var body = body(sequence, previous, line);
        var hash = sha256(body);
        return new SealedAuditLine(
                sequence, previous, hash, body.substring(0, body.length() - 1) + ",\"hash\":\"" + hash + "\"}");
    }

    /** Parses a line; empty if it is no audit line or its hash does not match its content. */
    static Optional<SealedAuditLine> parse(String text) {
        var sealed = SEALED.matcher(text);
        if (!sealed.matches() || !sha256(sealed.group(1) + "}").equals(sealed.group(2))) {
            return Optional.empty();
        }
        try (var json = JSON.createParser(text)) {
            return Optional.of(members(json, sealed.group(2), text));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static SealedAuditLine members(JsonParser json, String hash, String text) throws IOException {
        long sequence = 0;
        var previous = "";
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.VALUE_NUMBER_INT && "sequence".equals(json.currentName())) {
                sequence = json.getLongValue();
            } else if (token == JsonToken.VALUE_STRING && "previous".equals(json.currentName())) {
                previous = json.getText();
            }
        }
        return new SealedAuditLine(sequence, previous, hash, text);
    }

    private static String body(long sequence, String previous, AuditEntry line) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("sequence", sequence);
            json.writeStringField("time", line.time().toString());
            json.writeStringField("user", line.user());
            json.writeStringField("role", line.role());
            json.writeStringField("act", line.act().name());
            json.writeStringField("source", line.source());
            json.writeStringField("path", line.path());
            json.writeStringField("old", line.old());
            json.writeStringField("wanted", line.wanted());
            json.writeStringField("readBack", line.readBack());
            json.writeStringField("outcome", line.outcome().name());
            json.writeStringField("why", line.why());
            json.writeStringField("previous", previous);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
