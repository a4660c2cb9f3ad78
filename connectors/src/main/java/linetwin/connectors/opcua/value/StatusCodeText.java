package linetwin.connectors.opcua.value;

import java.util.Set;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** Texts of status codes, as in OPC 10000-4. */
public final class StatusCodeText {
    /** Mask of the code without the info bits. */
    private static final long CODE = 0xFFFF_0000L;

    private static final Set<Long> STARTING = Set.of(
            StatusCodes.Bad_NotConnected,
            StatusCodes.Bad_NoCommunication,
            StatusCodes.Bad_OutOfService,
            StatusCodes.Bad_DeviceFailure);

    private static final String NO_MEANING = "–";

    private StatusCodeText() {}

    /**
     * True if a status means only that there is no value yet. A gateway that has just started may report for each
     * device, as the first value, that it has no communication.
     */
    public static boolean isTransient(StatusCode status, boolean isFirst) {
        long code = status.getValue() & CODE;
        return code == StatusCodes.Bad_WaitingForInitialData || isFirst && STARTING.contains(code);
    }

    /** Name and meaning of a status code, as in OPC 10000-4. */
    public static String words(StatusCode status) {
        return StatusCodes.lookup(status.getValue())
                .map(known -> "%s (%s)".formatted(known[0], withoutStop(known[1])))
                .orElseGet(status::toString);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Reason whose arguments are the name and the meaning of a status code. */
    public static RejectionReason reason(RejectionCode code, StatusCode status) {
        return StatusCodes.lookup(status.getValue())
                .map(known -> RejectionReason.of(code, known[0], withoutStop(known[1])))
                .orElseGet(() -> RejectionReason.of(code, "0x%08X".formatted(status.getValue()), NO_MEANING));
    }

    /** Name such as {@code Bad_NodeIdUnknown}. */
    public static String name(StatusCode status) {
        return StatusCodes.lookup(status.getValue()).map(known -> known[0]).orElseGet(status::toString);
    }
}
