package linetwin.connectors.opcua.value;

import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/** The time of a value. */
public final class ValueTimeReader {
    private ValueTimeReader() {}

    /** That of its source, else of the server, else now. */
    public static Instant of(DataValue data) {
        var source = data.sourceTime();
        if (source != null && !source.isNull()) {
            return source.getJavaInstant();
        }
        var server = data.serverTime();
        return server == null || server.isNull() ? Instant.now() : server.getJavaInstant();
    }
}
