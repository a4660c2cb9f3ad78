package linetwin.connectors.mqtt;

import java.util.UUID;
import linetwin.core.feed.SourceSpec;

/** Under which name we are known to brokers. */
public final class ClientIds {
    /** MQTT 3.1.1 promises no more than 23 characters (3.1.3.1). */
    private static final int LONGEST = 23;

    private ClientIds() {}

    /** The name of the connection file, or one of our own that nobody else has. */
    public static String of(SourceSpec source) {
        return source.mqtt().clientId().orElseGet(ClientIds::fresh);
    }

    /** A name of our own. */
    static String fresh() {
        return ("linetwin-" + UUID.randomUUID().toString().replace("-", "")).substring(0, LONGEST);
    }
}
