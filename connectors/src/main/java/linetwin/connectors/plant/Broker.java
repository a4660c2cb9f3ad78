package linetwin.connectors.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** An MQTT 5 broker in this process, on loopback, that leaves nothing behind: no file, no management bean. */
final class Broker implements AutoCloseable {
    /** What waits for a slow reader before the oldest is let go. */
    private static final long BACKLOG_BYTES = 64L << 20;

    private final ActiveMQServer server;
    private final int port;

    Broker(int wantedPort) {
        port = Loopback.free(wantedPort, "the MQTT broker", "--mqtt");
        try {
            server = new ActiveMQServerImpl(configuration(port));
            server.start();
        } catch (Exception e) {
            throw new UncheckedIOException(
                    new IOException("The MQTT broker on port %d cannot start: %s".formatted(port, e.getMessage()), e));
        }
    }

    private static ConfigurationImpl configuration(int port) throws Exception {
        var configuration = new ConfigurationImpl();
        configuration.setName("linetwin-plant");
        configuration.setPersistenceEnabled(false);
        configuration.setSecurityEnabled(false);
        configuration.setJMXManagementEnabled(false);
        configuration.setMessageCounterEnabled(false);
        configuration.setGlobalMaxSize(-1);
        configuration.setMaxDiskUsage(-1);
        configuration.setGracefulShutdownEnabled(false);
        configuration.setCriticalAnalyzer(false);
        configuration.addAcceptorConfiguration(
                "mqtt", "tcp://%s:%d?protocols=MQTT;tcpNoDelay=true;useEpoll=false".formatted(Loopback.ADDRESS, port));
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setMaxSizeBytes(BACKLOG_BYTES)
                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP));
        return configuration;
    }

    String endpoint() {
        return "tcp://%s:%d".formatted(Loopback.ADDRESS, port);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The MQTT broker on port %d cannot stop".formatted(port), e);
        }
    }
}
