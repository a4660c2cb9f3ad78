package linetwin.connectors.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Broker on loopback with the responses that a test sets, in bytes of MQTT 5 or 3.1.1. */
final class FakeBroker implements AutoCloseable {
    private static final int CONNECT = 1;
    private static final int SUBSCRIBE = 8;
    private static final int UNSUBSCRIBE = 10;
    private static final int PING = 12;

    private final ServerSocket server;
    private final int version;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final boolean isProtected;
    private volatile int answer;
    private volatile int grant = 1;
    private volatile boolean silent;

    FakeBroker(int version) {
        this(version, Optional.empty(), false);
    }

    /** @param asksCertificate true if a client without a certificate is rejected */
    FakeBroker(int version, Optional<SSLContext> tls, boolean asksCertificate) {
        this.version = version;
        this.isProtected = tls.isPresent();
        try {
            var loopback = InetAddress.getByName("127.0.0.1");
            server = tls.isPresent()
                    ? tls.get().getServerSocketFactory().createServerSocket(0, 5, loopback)
                    : new ServerSocket(0, 5, loopback);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (server instanceof SSLServerSocket secure) {
            secure.setNeedClientAuth(asksCertificate);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String endpoint() {
        return "%s://127.0.0.1:%d".formatted(isProtected ? "ssl" : "tcp", server.getLocalPort());
    }

    /** Responds to connections with this code. */
    FakeBroker answering(int code) {
        answer = code;
        return this;
    }

    /** Responds to subscriptions with this code. */
    FakeBroker granting(int code) {
        grant = code;
        return this;
    }

    /** Accepts connections without a response. */
    FakeBroker silent() {
        silent = true;
        return this;
    }

    /** Sends these bytes to all clients. */
    void send(byte... bytes) throws IOException {
        for (var client : clients) {
            client.getOutputStream().write(bytes);
        }
    }

    /** Publishes at most once to all clients. */
    void publish(String topic, byte[] payload, boolean retained) throws IOException {
        var name = topic.getBytes(StandardCharsets.UTF_8);
        var body = new ByteArrayOutputStream();
        body.write(name.length >> 8);
        body.write(name.length);
        body.writeBytes(name);
        if (version == 5) {
            body.write(0);
        }
        body.writeBytes(payload);
        var packet = new ByteArrayOutputStream();
        packet.write(0x30 | (retained ? 1 : 0));
        int rest = body.size();
        do {
            packet.write(rest % 128 | (rest >= 128 ? 0x80 : 0));
            rest /= 128;
        } while (rest > 0);
        packet.writeBytes(body.toByteArray());
        send(packet.toByteArray());
    }

    /** Subscribed filters. */
    List<String> heard() {
        return heard;
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            var out = client.getOutputStream();
            while (true) {
                int type = in.readUnsignedByte() >> 4;
                var body = in.readNBytes(length(in));
                if (!silent) {
                    reply(type, body, client, out);
                }
            }
        } catch (IOException _) {
            clients.remove(client);
        }
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            length |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return length;
            }
        }
    }

    private void reply(int type, byte[] body, Socket client, OutputStream out) throws IOException {
        boolean five = version == 5;
        switch (type) {
            case CONNECT -> {
                out.write(five ? bytes(0x20, 3, 0, answer, 0) : bytes(0x20, 2, 0, answer));
                if (answer != 0) {
                    client.close();
                }
                clients.add(client);
            }
            case SUBSCRIBE -> {
                heard.add(new String(body, StandardCharsets.UTF_8));
                out.write(five ? bytes(0x90, 4, body[0], body[1], 0, grant) : bytes(0x90, 3, body[0], body[1], grant));
            }
            case UNSUBSCRIBE ->
                out.write(five ? bytes(0xB0, 4, body[0], body[1], 0, 0x11) : bytes(0xB0, 2, body[0], body[1]));
            case PING -> out.write(bytes(0xD0, 0));
            default -> {
                // Tests send no other packets.
            }
        }
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
