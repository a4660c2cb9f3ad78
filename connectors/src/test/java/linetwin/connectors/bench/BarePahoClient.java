package linetwin.connectors.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.net.SocketFactory;
import linetwin.connectors.supervision.LibraryLogFilter;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * Paho client with a callback only. It reads counter and time at fixed positions of the payload, without a parser: less
 * work than any configurable client does.
 */
public final class BarePahoClient implements MqttCallback {
    private static final String TIME = "{\"ts\":";

    private final ArrivalStatistics tally;
    private final Map<String, Integer> items = new HashMap<>();

    private BarePahoClient(BenchPlan plan) {
        tally = new ArrivalStatistics(plan.items());
        for (int i = 0; i < plan.items(); i++) {
            var topic = "bench/%s/%s"
                    .formatted(BenchPlan.station(i / plan.signals()), BenchPlan.signal(i % plan.signals()));
            items.put(topic, i);
        }
    }

    public static void main(String[] arguments) throws Exception {
        LibraryLogFilter.silence();
        var dialled = Instant.now();
        var plan = BenchPlan.of(arguments);
        var bare = new BarePahoClient(plan);
        var options = new MqttConnectionOptions();
        options.setSocketFactory(new NoDelay());
        var client = new MqttClient(plan.endpoint(), "bench-bare", new MemoryPersistence());
        client.setCallback(bare);
        client.connect(options);
        client.subscribe("bench/#", 0);
        bare.tally.measure(plan, dialled);
        System.exit(0);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        var payload = message.getPayload();
        var item = items.get(topic);
        if (item == null) {
            return;
        }
        int at = TIME.length();
        long micros = number(payload, at);
        int value = at + digits(payload, at) + ",\"v\":".length();
        tally.batch();
        tally.arrived(item, (double) number(payload, value), micros);
    }

    private static int digits(byte[] text, int from) {
        int at = from;
        while (text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at - from;
    }

    private static long number(byte[] text, int from) {
        long number = 0;
        for (int at = from; text[at] >= '0' && text[at] <= '9'; at++) {
            number = number * 10 + text[at] - '0';
        }
        return number;
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        throw new IllegalStateException("lost the broker: " + response);
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        System.err.println(exception.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}

    /** Factory of sockets without Nagle's algorithm, as in LineTwin. */
    private static final class NoDelay extends SocketFactory {
        private static Socket prompt(Socket socket) throws SocketException {
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket() throws IOException {
            return prompt(new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return prompt(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return prompt(new Socket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return prompt(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return prompt(new Socket(host, port, local, localPort));
        }
    }
}
