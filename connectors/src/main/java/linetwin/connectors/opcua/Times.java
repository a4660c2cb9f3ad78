package linetwin.connectors.opcua;

import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/** The time of a value. */
final class Times {
    private Times() {}

    /** That of its source, else of the server, else now. */
    static Instant of(DataValue data) {
        var source = data.sourceTime();
        if (source != null && !source.isNull()) {
            return source.getJavaInstant();
        }
        var server = data.serverTime();
        return server == null || server.isNull() ? Instant.now() : server.getJavaInstant();
    }
}
