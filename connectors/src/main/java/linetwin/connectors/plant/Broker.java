package linetwin.connectors.plant;

import io.netty.handler.codec.mqtt.MqttMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * An MQTT 5 broker in this process, on loopback, that leaves nothing behind: no file, no management bean. It can be
 * made to hang: packets of others than the plant itself then vanish in both directions.
 */
final class Broker implements AutoCloseable {
    /** What waits for a slow reader before the oldest is let go. */
    private static final long BACKLOG_BYTES = 64L << 20;

    private final ActiveMQServer server;
    private final int port;
    private final String ours;
    private final Set<Object> dead = ConcurrentHashMap.newKeySet();
    private volatile boolean hung;

    /** A broker at a free port; {@code ours} is the client id of who is always answered. */
    Broker(int freePort, String ours) {
        this.port = freePort;
        this.ours = ours;
        try {
            server = new ActiveMQServerImpl(configuration(port));
            server.start();
            MQTTInterceptor judge = this::mayPass;
            server.getRemotingService().addIncomingInterceptor(judge);
            server.getRemotingService().addOutgoingInterceptor(judge);
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

    private boolean mayPass(MqttMessage packet, RemotingConnection connection) {
        return ours.equals(connection.getClientID()) || !hung && !dead.contains(connection.getID());
    }

    /** Answers nobody, or nobody of those who are connected now. */
    void hang(boolean onlyThePresent) {
        if (onlyThePresent) {
            server.getRemotingService().getConnections().forEach(connection -> dead.add(connection.getID()));
        } else {
            hung = true;
        }
    }

    /** Answers everybody who comes from now on, and those who have waited. */
    void answer() {
        hung = false;
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
