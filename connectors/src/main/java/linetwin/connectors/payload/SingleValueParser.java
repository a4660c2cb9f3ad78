package linetwin.connectors.payload;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import linetwin.connectors.payload.MessagePayload.Parsed;
import linetwin.core.health.RejectionCode;

/** Parser of a payload that is one value as text: a number, a boolean or a word. */
final class SingleValueParser {
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private SingleValueParser() {}

    static Parsed of(byte[] bytes) {
        var decoded = MessagePayload.decode(bytes);
        if (decoded == null) {
            return MessagePayload.broken(RejectionCode.NO_UTF8);
        }
        var text = decoded.strip();
        return text.isEmpty()
                ? MessagePayload.broken(RejectionCode.EMPTY_MESSAGE)
                : new Parsed.Tree(TextNode.valueOf(text));
    }

    /** True if the text is a number. A comma is rejected, as it may separate decimals or thousands. */
    static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
    }
}
