package linetwin.connectors.foreign;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.jspecify.annotations.Nullable;

/** MQTT broker on loopback that loses all sessions and messages when it is stopped. */
public final class ForeignBroker implements AutoCloseable {
    private final int port;
    private @Nullable ActiveMQServer server;

    /** Starts a broker at a port; 0 selects a free one. */
    public ForeignBroker(int port) {
        this.port = port == 0 ? ForeignServer.freePort() : port;
        start();
    }

    public String endpoint() {
        return "tcp://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public void start() {
        if (server != null) {
            return;
        }
        try {
            var configuration = new ConfigurationImpl();
            configuration.setName("foreign");
            configuration.setPersistenceEnabled(false);
            configuration.setSecurityEnabled(false);
            configuration.setJMXManagementEnabled(false);
            configuration.setGlobalMaxSize(-1);
            configuration.setMaxDiskUsage(-1);
            configuration.setGracefulShutdownEnabled(false);
            configuration.setCriticalAnalyzer(false);
            configuration.addAcceptorConfiguration(
                    "mqtt", "tcp://127.0.0.1:%d?protocols=MQTT;tcpNoDelay=true;useEpoll=false".formatted(port));
            var fresh = new ActiveMQServerImpl(configuration);
            fresh.start();
            server = fresh;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the broker and all connections; sessions, retained and waiting messages are lost. */
    public void stop() {
        var ending = server;
        server = null;
        if (ending != null) {
            try {
                ending.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
