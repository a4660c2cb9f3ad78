package linetwin.connectors.opcua;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** Status codes in the words of the standard. */
final class Statuses {
    private Statuses() {}

    /** Such as {@code Bad_NodeIdUnknown}. */
    static String name(StatusCode status) {
        return StatusCodes.lookup(status.getValue()).map(known -> known[0]).orElseGet(status::toString);
    }
}
