package linetwin.connectors.mqtt;

import java.util.UUID;
import java.util.function.Supplier;
import linetwin.core.connection.SourceSpec;

/** Under which name we are known to brokers. */
public final class ClientIdGenerator {
    /** MQTT 3.1.1 promises no more than 23 characters (3.1.3.1). */
    private static final int LONGEST = 23;

    private ClientIdGenerator() {}

    /**
     * The names of the connections to a source, one after the other. It is the same each time where the connection file
     * says so or where the broker keeps a session under it; else each connection has its own: a broker that hung may
     * read an old connection of ours last of all, and would end the new one for it.
     */
    public static Supplier<String> of(SourceSpec source) {
        var kept = source.mqtt().clientId().orElseGet(ClientIdGenerator::fresh);
        boolean isKept = source.mqtt().clientId().isPresent()
                || !source.mqtt().sessionExpiry().isZero();
        return isKept ? () -> kept : ClientIdGenerator::fresh;
    }

    /** A name of our own. */
    static String fresh() {
        return ("linetwin-" + UUID.randomUUID().toString().replace("-", "")).substring(0, LONGEST);
    }
}
