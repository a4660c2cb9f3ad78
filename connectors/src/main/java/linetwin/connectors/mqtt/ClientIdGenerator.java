package linetwin.connectors.mqtt;

import java.util.UUID;
import java.util.function.Supplier;
import linetwin.core.connection.SourceSpec;

/** Generates client identifiers for brokers. */
public final class ClientIdGenerator {
    /** Maximum length that each server must accept, in characters (MQTT 3.1.1, 3.1.3.1). */
    private static final int LONGEST = 23;

    private ClientIdGenerator() {}

    /**
     * Client identifiers of the consecutive connections to a source. The identifier is always the same if the
     * connection file gives one or if the broker keeps a session. Otherwise each connection has a new one: a broker
     * that was blocked may process an old connection of ours late, and would end the new one of the same identifier.
     */
    public static Supplier<String> of(SourceSpec source) {
        var kept = source.mqtt().clientId().orElseGet(ClientIdGenerator::fresh);
        boolean isKept = source.mqtt().clientId().isPresent()
                || !source.mqtt().sessionExpiry().isZero();
        return isKept ? () -> kept : ClientIdGenerator::fresh;
    }

    /** New random client identifier. */
    static String fresh() {
        return ("linetwin-" + UUID.randomUUID().toString().replace("-", "")).substring(0, LONGEST);
    }
}
