package linetwin.connectors.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A process of another make. It takes orders and tells what it does, a JSON object in each line, and ends when its
 * standard input is closed; so it ends with this process, whatever that ends by.
 */
public final class PeerProcess implements AutoCloseable {
    public static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter orders;
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

    private PeerProcess(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        var reader = new Thread(this::read, "peer " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a program in a folder; what it complains of goes to our own standard error. */
    public static PeerProcess start(Path folder, List<String> command) {
        try {
            return new PeerProcess(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a script of ours on a library from npm, and waits until it says that it is ready. */
    public static PeerProcess node(String script, Map<String, Object> settings) {
        var peer = start(PeerFolder.installed(), List.of("node", script, json(settings)));
        peer.ready();
        return peer;
    }

    private void read() {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(this::take);
        told.add("{\"ended\":true}");
    }

    /** A library may say things of its own in between. */
    private void take(String line) {
        if (line.startsWith("{")) {
            told.add(line);
        } else {
            System.err.println(line);
        }
    }

    /** Waits until it is ready. */
    public JsonNode ready() {
        return await(line -> line.path("ready").asBoolean(), READY_WITHIN);
    }

    /** Waits for something that it tells; what it tells before is dropped. */
    public JsonNode await(Predicate<JsonNode> isIt, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        try {
            while (true) {
                var text = told.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (text == null) {
                    throw new AssertionError("The peer did not tell it within " + atMost);
                }
                var line = JSON.readTree(text);
                if (isIt.test(line)) {
                    return line;
                }
                if (line.path("ended").asBoolean()) {
                    throw new AssertionError("The peer ended: " + process.info());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives an order and waits until it is done. @return the answer */
    public JsonNode order(String order, Map<String, Object> about) {
        var all = new TreeMap<>(about);
        all.put("do", order);
        try {
            orders.write(json(all));
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return await(line -> line.path("done").asText().equals(order), DONE_WITHIN)
                .path("answer");
    }

    public JsonNode order(String order) {
        return order(order, Map.of());
    }

    private static String json(Map<String, Object> content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power failure would: nothing is said, nothing is tidied. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        waitFor();
    }

    /** Halts it with its connections open, as a server hangs; or lets it go on. */
    public void halt(boolean halted) {
        var command = new ArrayList<>(List.of("kill", halted ? "-STOP" : "-CONT"));
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .map(one -> Long.toString(one.pid()))
                .forEach(command::add);
        start(Path.of("."), command).waitFor();
    }

    private void waitFor() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            halt(false);
        }
        kill();
    }

    /** A port of this machine that nobody uses now. */
    public static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
