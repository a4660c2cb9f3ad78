package linetwin.connectors.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Process of mosquitto on loopback with the configuration of a test. It can be killed and started again. */
public final class MosquittoBroker implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(10);

    private final Path folder;
    private final int port;
    private final boolean tls;
    private @Nullable PeerProcess peer;

    /**
     * Starts a broker.
     *
     * @param folder folder of its files
     * @param extra additional lines of its configuration
     */
    public MosquittoBroker(Path folder, boolean tls, List<String> extra) {
        this.folder = folder;
        this.port = PeerProcess.freePort();
        this.tls = tls;
        var lines = new ArrayList<>(List.of(
                "listener %d 127.0.0.1".formatted(port),
                "user " + System.getProperty("user.name"),
                "persistence false",
                "max_queued_messages 100000",
                "log_type error"));
        lines.addAll(extra);
        try {
            Files.write(folder.resolve("mosquitto.conf"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** Starts a broker without authentication. */
    public static MosquittoBroker open(Path folder) {
        return new MosquittoBroker(folder, false, List.of("allow_anonymous true"));
    }

    /** Starts a broker that requires name and password. */
    public static MosquittoBroker withPassword(Path folder, String user, String password) {
        return new MosquittoBroker(folder, false, passwords(folder, user, password));
    }

    /** Starts a broker with TLS that requires name and password. */
    public static MosquittoBroker withTls(Path folder, TestCa.Issued server, TestCa ca, String user, String password) {
        var lines = new ArrayList<>(passwords(folder, user, password));
        lines.addAll(tls(server, ca));
        return new MosquittoBroker(folder, true, lines);
    }

    /** Starts a broker that requires a client certificate. */
    public static MosquittoBroker withClientCertificates(Path folder, TestCa.Issued server, TestCa ca) {
        var lines = new ArrayList<>(tls(server, ca));
        lines.add("require_certificate true");
        lines.add("use_identity_as_username true");
        return new MosquittoBroker(folder, true, lines);
    }

    private static List<String> tls(TestCa.Issued server, TestCa ca) {
        return List.of("cafile " + ca.file(), "certfile " + server.certificate(), "keyfile " + server.key());
    }

    private static List<String> passwords(Path folder, String user, String password) {
        try {
            var file = Files.writeString(folder.resolve("passwords"), user + ":" + password + "\n");
            var hashing = new ProcessBuilder("mosquitto_passwd", "-U", file.toString()).start();
            if (!hashing.waitFor(20, TimeUnit.SECONDS) || hashing.exitValue() != 0) {
                throw new IOException("mosquitto_passwd failed");
            }
            return List.of("allow_anonymous false", "password_file " + file.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts the process and waits until it listens. It ends with this JVM, as its shell waits for the end of input.
     */
    public void start() {
        var program = PeersPresent.program("mosquitto").orElseThrow();
        var script =
                "%s -c mosquitto.conf & broker=$!; while read -r line; do :; done; kill -9 $broker".formatted(program);
        peer = PeerProcess.start(folder, List.of("bash", "-c", script));
        awaitListening();
    }

    private void awaitListening() {
        var end = Instant.now().plus(READY_WITHIN);
        while (!listens()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("mosquitto does not listen at " + endpoint());
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Kills the process. */
    public void kill() {
        Optional.ofNullable(peer).ifPresent(PeerProcess::close);
    }

    /** Halts the process with its connections open, or continues it. */
    public void halt(boolean halted) {
        Optional.ofNullable(peer).ifPresent(broker -> broker.halt(halted));
    }

    /** Endpoint in the form of a connection file. */
    public String endpoint() {
        return endpoint("127.0.0.1");
    }

    public String endpoint(String host) {
        return "%s://%s:%d".formatted(tls ? "ssl" : "tcp", host, port);
    }

    /** Endpoint in the form of the npm libraries. */
    String nodeUrl() {
        return "%s://127.0.0.1:%d".formatted(tls ? "mqtts" : "mqtt", port);
    }

    @Override
    public void close() {
        kill();
    }
}
