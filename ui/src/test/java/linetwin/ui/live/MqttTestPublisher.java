package linetwin.ui.live;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Publisher of MQTT 3.1.1 with QoS 0 only, as this module has no MQTT library. */
public final class MqttTestPublisher implements AutoCloseable {
    private static final int CONNECT = 0x10;
    private static final int PUBLISH = 0x30;
    private static final int ACCEPTED = 0;

    private final Socket socket = new Socket();

    public MqttTestPublisher(String endpoint) throws IOException {
        var uri = URI.create(endpoint);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        data.writeUTF("MQTT");
        data.write(4);
        data.write(2);
        data.writeShort(0);
        data.writeUTF("test-publisher");
        send(CONNECT, body.toByteArray());
        if (socket.getInputStream().readNBytes(4)[3] != ACCEPTED) {
            throw new IOException("the broker refused");
        }
    }

    public void publish(String topic, String text) throws IOException {
        publish(topic, text.getBytes(StandardCharsets.UTF_8));
    }

    public void publish(String topic, byte[] payload) throws IOException {
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        data.writeUTF(topic);
        data.write(payload);
        send(PUBLISH, body.toByteArray());
    }

    private void send(int kind, byte[] body) throws IOException {
        var packet = new ByteArrayOutputStream(body.length + 5);
        packet.write(kind);
        int length = body.length;
        do {
            packet.write(length % 128 | (length >= 128 ? 0x80 : 0));
            length /= 128;
        } while (length > 0);
        packet.write(body);
        socket.getOutputStream().write(packet.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
