package linetwin.connectors.opcua.value;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ulong;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;

/** Parses texts as values of a built-in type (OPC 10000-6, 5.1.2). */
public final class LiteralParser {
    private LiteralParser() {}

    /**
     * Value of a text.
     *
     * @throws IllegalArgumentException if the text is not of this type
     */
    public static Object parse(String text, OpcUaDataType type) {
        try {
            return of(text.strip(), text, type);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("'%s' is no %s".formatted(text, type), e);
        }
    }

    private static Object of(String number, String text, OpcUaDataType type) {
        return switch (type) {
            case Boolean -> truth(number);
            case SByte -> Byte.valueOf(number);
            case Byte -> ubyte(Short.parseShort(number));
            case Int16 -> Short.valueOf(number);
            case UInt16 -> ushort(Integer.parseInt(number));
            case Int32 -> Integer.valueOf(number);
            case UInt32 -> uint(Long.parseLong(number));
            case Int64 -> Long.valueOf(number);
            case UInt64 -> ulong(new BigInteger(number));
            case Float -> finite((float) finite(number));
            case Double -> finite(number);
            case String -> text;
            case LocalizedText -> new LocalizedText(text);
            case DateTime -> new DateTime(Instant.parse(number));
            default ->
                throw new IllegalArgumentException("A value of type %s cannot be written as text".formatted(type));
        };
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException("neither true nor false");
        };
    }

    private static double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("not finite");
        }
        return value;
    }

    private static float finite(float value) {
        if (!Float.isFinite(value)) {
            throw new NumberFormatException("too large");
        }
        return value;
    }
}
