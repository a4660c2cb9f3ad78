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
 * MQTT 5 broker in this process, on loopback, without files and management beans. It can be made to hang: it then
 * neither reads from clients other than the plant itself nor writes to them, and keeps their connections open. A packet
 * refused by an interceptor would close the connection instead.
 */
final class LoopbackBroker implements AutoCloseable {
    /** Limit of the messages that wait for a slow subscriber, 64 MiB; further messages are dropped. */
    private static final long BACKLOG_BYTES = 64L << 20;

    private final ActiveMQServer server;
    private final int port;
    private final String ours;
    private final ConnectionFreezes freezes = new ConnectionFreezes();
    private volatile boolean served;
    private volatile boolean hung;

    /**
     * Starts a broker that freezes other clients until {@link #serve}: a client that subscribes while a message is
     * being published may receive neither the retained nor the new message.
     *
     * @param freePort TCP port that is free now
     * @param ours client id of the plant, which is never frozen
     */
    LoopbackBroker(int freePort, String ours) {
        this.port = freePort;
        this.ours = ours;
        freezes.freeze();
        try {
            server = new ActiveMQServerImpl(configuration());
            server.start();
            MQTTInterceptor interceptor = this::receive;
            server.getRemotingService().addIncomingInterceptor(interceptor);
            // The acceptor comes after the interceptor, so that every client passes the interceptor.
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

    /** Attaches the freeze to each connection of another client; the CONNECT packet carries the client id. */
    private boolean receive(MqttMessage packet, RemotingConnection connection) {
        if (packet instanceof MqttConnectMessage connect
                && !ours.equals(connect.payload().clientIdentifier())
                && connection.getTransportConnection() instanceof NettyConnection socket) {
            freezes.attach(socket.getNettyChannel().pipeline());
        }
        return true;
    }

    /** Opens the broker to waiting and to later clients. */
    void serve() {
        served = true;
        releaseUnlessHung();
    }

    private void releaseUnlessHung() {
        if (served && !hung) {
            freezes.release();
        }
    }

    /**
     * Freezes clients.
     *
     * @param connectedOnly true: only clients that are connected now; false: later clients too
     */
    void hang(boolean connectedOnly) {
        if (connectedOnly) {
            freezes.killConnected();
        } else {
            hung = true;
            freezes.freeze();
        }
    }

    /** Serves waiting and later clients again, and closes the dead connections. */
    void answer() {
        hung = false;
        releaseUnlessHung();
        freezes.closeDead();
    }

    String endpoint() {
        return "tcp://%s:%d".formatted(LoopbackPorts.ADDRESS, port);
    }

    @Override
    public void close() {
        freezes.release();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The MQTT broker on port %d cannot stop".formatted(port), e);
        } finally {
            freezes.closeAll();
        }
    }
}
