package linetwin.connectors.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Publisher of counters in JSON payloads of 200 bytes, evenly over time, over a plain socket (MQTT 3.1.1, QoS 0) to use
 * little processor time. It ends with its standard input.
 */
public final class CounterPublisher {
    private static final int BYTES = 200;
    private static final byte CONNECT = 0x10;
    private static final byte PUBLISH = 0x30;

    private final BenchPlan plan;
    private final byte[][] topics;

    private CounterPublisher(BenchPlan plan) {
        this.plan = plan;
        this.topics = new byte[plan.items()][];
        for (int i = 0; i < topics.length; i++) {
            var topic = "bench/%s/%s"
                    .formatted(BenchPlan.station(i / plan.signals()), BenchPlan.signal(i % plan.signals()));
            topics[i] = topic.getBytes(StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] arguments) throws IOException {
        var messages = new CounterPublisher(BenchPlan.of(arguments));
        var publishing = new Thread(messages::run, "publisher");
        publishing.setDaemon(true);
        publishing.start();
        CounterServer.untilInputEnds();
        System.exit(0);
    }

    private void run() {
        var uri = URI.create(plan.endpoint());
        try (var socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            socket.getOutputStream().write(connect());
            if (socket.getInputStream().readNBytes(4)[3] != 0) {
                throw new IOException("the broker refused");
            }
            publish(socket);
        } catch (IOException e) {
            System.err.println("The publisher ended: " + e);
            System.exit(1);
        }
    }

    private static byte[] connect() throws IOException {
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        data.writeUTF("MQTT");
        data.write(4);
        data.write(2);
        data.writeShort(0);
        data.writeUTF("bench-publisher");
        return packet(CONNECT, body.toByteArray());
    }

    private static byte[] packet(byte kind, byte[] body) throws IOException {
        var packet = new ByteArrayOutputStream(body.length + 5);
        packet.write(kind);
        int length = body.length;
        do {
            packet.write(length % 128 | (length >= 128 ? 0x80 : 0));
            length /= 128;
        } while (length > 0);
        packet.write(body);
        return packet.toByteArray();
    }

    private void publish(Socket socket) throws IOException {
        long between = plan.periodMillis() * 1_000_000L / plan.items();
        long due = System.nanoTime();
        for (long counter = 1; ; counter++) {
            for (var topic : topics) {
                LockSupport.parkNanos(due - System.nanoTime());
                socket.getOutputStream().write(message(topic, counter));
                due += between;
            }
        }
    }

    private static byte[] message(byte[] topic, long counter) throws IOException {
        var text = "{\"ts\":%d,\"v\":%d,\"q\":\"GOOD\",\"pad\":\""
                .formatted(ArrivalStatistics.micros(Instant.now()), counter);
        var body = new ByteArrayOutputStream(BYTES + topic.length + 2);
        var data = new DataOutputStream(body);
        data.writeShort(topic.length);
        data.write(topic);
        data.writeBytes(text);
        data.writeBytes("x".repeat(BYTES - text.length() - 2));
        data.writeBytes("\"}");
        return packet(PUBLISH, body.toByteArray());
    }
}
