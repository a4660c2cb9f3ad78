package linetwin.connectors.payload;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import linetwin.connectors.payload.Payload.Parsed;

/** One value as text: a number as programs write it, {@code true}, {@code false}, or a word. */
final class SingleValue {
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_WHOLE = 18;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    private SingleValue() {}

    static Parsed of(byte[] bytes) {
        var decoded = Payload.decode(bytes);
        if (decoded == null) {
            return new Parsed.Broken("it is no text in UTF-8");
        }
        var text = decoded.strip();
        if (text.isEmpty()) {
            return new Parsed.Broken("it is empty");
        }
        if (text.length() > Payload.LONGEST_TEXT) {
            return new Parsed.Broken("it is a text of %d characters".formatted(text.length()));
        }
        return value(text);
    }

    private static Parsed value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return new Parsed.Tree(BooleanNode.valueOf(text.equals("true")));
        }
        if (!isNumber(text)) {
            return new Parsed.Tree(TextNode.valueOf(text));
        }
        return new Parsed.Tree(
                text.length() <= LONGEST_WHOLE && WHOLE.matcher(text).matches()
                        ? LongNode.valueOf(Long.parseLong(text))
                        : DoubleNode.valueOf(Double.parseDouble(text)));
    }

    /** Whether it is a number and nothing else; a decimal comma makes it none, as it may part thousands. */
    static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
    }
}
