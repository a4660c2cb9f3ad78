package linetwin.connectors.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import linetwin.core.equipment.AuditProvider.Broken;
import linetwin.core.equipment.AuditProvider.Verdict;

/** Verifier of an audit file, line by line: hash, sequence number and link to the previous line. */
final class AuditChainVerifier {
    /** Limit of a line in characters. */
    static final int LONGEST = 65_536;

    private long lines;
    private String seal = SealedAuditLine.NOTHING_BEFORE;

    private AuditChainVerifier() {}

    static Verdict verdict(InputStream stream) throws IOException {
        return new AuditChainVerifier().through(stream);
    }

    private Verdict through(InputStream stream) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        try {
            var text = new StringBuilder();
            while (readLine(reader, text)) {
                var fault = fault(text);
                if (fault.isPresent()) {
                    return new Verdict(lines, seal, Optional.of(new Broken(lines + 1, fault.get())));
                }
            }
        } catch (CharacterCodingException _) {
            return new Verdict(lines, seal, Optional.of(new Broken(lines + 1, "what follows is no UTF-8 text")));
        }
        return new Verdict(lines, seal, Optional.empty());
    }

    /** Reads one line including its end, or one character more than the limit. */
    private static boolean readLine(BufferedReader reader, StringBuilder text) throws IOException {
        text.setLength(0);
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            text.append((char) c);
            if (c == '\n' || text.length() > LONGEST) {
                return true;
            }
        }
        return !text.isEmpty();
    }

    private Optional<String> fault(StringBuilder text) {
        if (text.charAt(text.length() - 1) != '\n') {
            return Optional.of(text.length() > LONGEST ? "it is too long" : "it has no end, as after a power failure");
        }
        var line = SealedAuditLine.parse(text.substring(0, text.length() - 1));
        if (line.isEmpty()) {
            return Optional.of("its content does not fit its hash");
        }
        if (line.get().sequence() != lines + 1) {
            return Optional.of(
                    "it is number %d, and %d is due".formatted(line.get().sequence(), lines + 1));
        }
        if (!line.get().previous().equals(seal)) {
            return Optional.of("it does not follow from the line before");
        }
        lines++;
        seal = line.get().hash();
        return Optional.empty();
    }
}
