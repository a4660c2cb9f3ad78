package linetwin.connectors.plant;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * An MQTT 5 broker in this process, on loopback, that leaves nothing behind: no file, no management bean. It can be
 * made to hang: it then neither reads from others than the plant itself nor writes to them, and hangs up on nobody, as
 * it would where a packet is turned away.
 */
final class LoopbackBroker implements AutoCloseable {
    /** What waits for a slow reader before the oldest is let go. */
    private static final long BACKLOG_BYTES = 64L << 20;

    private final ActiveMQServer server;
    private final int port;
    private final String ours;
    private final ConnectionFreezes gags = new ConnectionFreezes();
    private volatile boolean served;
    private volatile boolean hung;

    /**
     * A broker at a free port that lets others wait until {@link #serve}: who subscribes in the very moment in which
     * something is published may be told neither what was kept nor what is new.
     *
     * @param ours the client id of who is always answered
     */
    LoopbackBroker(int freePort, String ours) {
        this.port = freePort;
        this.ours = ours;
        gags.shut();
        try {
            server = new ActiveMQServerImpl(configuration());
            server.start();
            MQTTInterceptor reception = this::receive;
            server.getRemotingService().addIncomingInterceptor(reception);
            // Only now, as nobody may come in unseen.
            server.getRemotingService().createAcceptor("mqtt", acceptor(port)).start();
        } catch (Exception e) {
            throw new UncheckedIOException(
                    new IOException("The MQTT broker on port %d cannot start: %s".formatted(port, e.getMessage()), e));
        }
    }

    private static ConfigurationImpl configuration() throws Exception {
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
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setMaxSizeBytes(BACKLOG_BYTES)
                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP));
        return configuration;
    }

    private static String acceptor(int port) {
        return "tcp://%s:%d?protocols=MQTT;tcpNoDelay=true;useEpoll=false".formatted(LoopbackPorts.ADDRESS, port);
    }

    /** The first packet of a connection says whose it is. */
    private boolean receive(MqttMessage packet, RemotingConnection connection) {
        if (packet instanceof MqttConnectMessage connect
                && !ours.equals(connect.payload().clientIdentifier())
                && connection.getTransportConnection() instanceof NettyConnection socket) {
            gags.attach(socket.getNettyChannel().pipeline());
        }
        return true;
    }

    /** Lets in who waits, and who comes from now on. */
    void serve() {
        served = true;
        openUnlessHung();
    }

    private void openUnlessHung() {
        if (served && !hung) {
            gags.open();
        }
    }

    /** Answers nobody, or nobody of those who are connected now. */
    void hang(boolean onlyThePresent) {
        if (onlyThePresent) {
            gags.killPresent();
        } else {
            hung = true;
            gags.shut();
        }
    }

    /** Answers everybody who comes from now on, and those who have waited; what was dead is gone. */
    void answer() {
        hung = false;
        openUnlessHung();
        gags.cutDead();
    }

    String endpoint() {
        return "tcp://%s:%d".formatted(LoopbackPorts.ADDRESS, port);
    }

    @Override
    public void close() {
        gags.open();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The MQTT broker on port %d cannot stop".formatted(port), e);
        } finally {
            gags.cutAll();
        }
    }
}
