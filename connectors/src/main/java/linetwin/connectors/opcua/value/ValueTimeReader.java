package linetwin.connectors.opcua.value;

import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/** Reads the time of a value. */
public final class ValueTimeReader {
    private ValueTimeReader() {}

    /** Source time, else server time, else the present time. */
    public static Instant of(DataValue data) {
        var source = data.sourceTime();
        if (source != null && !source.isNull()) {
            return source.getJavaInstant();
        }
        var server = data.serverTime();
        return server == null || server.isNull() ? Instant.now() : server.getJavaInstant();
    }
}
