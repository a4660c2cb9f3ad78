package linetwin.connectors.opcua.value;

import java.util.Locale;
import java.util.UUID;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.eclipse.milo.opcua.stack.core.types.UaEnumeratedType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads single values of OPC UA as numbers and texts. */
public final class ScalarReader {
    private static final double MILLIS = 1000;

    private ScalarReader() {}

    /**
     * Number of a value: 0 and 1 for truth values, seconds since 1970 for a time, the code of a status; NaN if the
     * value is not a number.
     */
    public static double number(@Nullable Object value) {
        return switch (value) {
            case Double d -> d;
            // Includes each unsigned width.
            case Number n -> n.doubleValue();
            case Boolean b -> b ? 1 : 0;
            case String s -> parsed(s);
            case LocalizedText text -> text.text() == null ? Double.NaN : parsed(text.text());
            case DateTime time -> time.isNull() ? Double.NaN : time.getJavaTime() / MILLIS;
            case StatusCode status -> status.getValue();
            case UaEnumeratedType e -> e.getValue();
            case Variant variant -> number(variant.value());
            case null, default -> Double.NaN;
        };
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Text of a value; null if the value has none. */
    public static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case String s -> s;
            case LocalizedText text -> text.getText();
            case Number n -> whole(n);
            case Boolean b -> b.toString();
            case DateTime time -> time.isNull() ? null : time.getJavaInstant().toString();
            case UUID guid -> guid.toString();
            case StatusCode status -> StatusCodeText.name(status);
            case QualifiedName name -> name.getName();
            case UaEnumeratedType e -> e.getName();
            case NodeId id -> id.toParseableString();
            case ExpandedNodeId id -> id.toParseableString();
            case XmlElement xml -> xml.getFragment();
            case Variant variant -> text(variant.value());
            case ByteString bytes -> bytes.isNull() ? null : hex(bytes);
            case null, default -> null;
        };
    }

    private static String whole(Number number) {
        double value = number.doubleValue();
        boolean isFraction = number instanceof Double || number instanceof Float;
        return isFraction && value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : number.toString();
    }

    private static String hex(ByteString bytes) {
        var text = new StringBuilder();
        for (byte b : bytes.bytesOrEmpty()) {
            text.append(String.format(Locale.ROOT, "%02X", b));
        }
        return text.toString();
    }

    public static RejectionReason whyNoNumber(@Nullable Object value) {
        return switch (value) {
            case null -> RejectionReason.of(RejectionCode.NO_VALUE);
            case Number n -> RejectionReason.of(RejectionCode.NOT_FINITE, n);
            case String s -> RejectionReason.of(RejectionCode.NO_NUMBER, s);
            default -> RejectionReason.of(RejectionCode.NO_NUMBER_TYPE, kind(value));
        };
    }

    public static RejectionReason whyNoText(@Nullable Object value) {
        return value == null
                ? RejectionReason.of(RejectionCode.NO_VALUE)
                : RejectionReason.of(RejectionCode.NO_TEXT_TYPE, kind(value));
    }

    private static String kind(Object value) {
        return value.getClass().getSimpleName();
    }
}
