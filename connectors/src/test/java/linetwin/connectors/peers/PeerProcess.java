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
 * Process of another vendor. It reads orders and reports its actions as one JSON object per line, and ends when its
 * standard input is closed, hence with this process in every case.
 */
public final class PeerProcess implements AutoCloseable {
    public static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter orders;
    private final LinkedBlockingQueue<String> reports = new LinkedBlockingQueue<>();

    private PeerProcess(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        var reader = new Thread(this::read, "peer " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a program in a folder; its standard error goes to the standard error of this process. */
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

    /** Starts a script on a library from npm, and waits until it is ready. */
    public static PeerProcess node(String script, Map<String, Object> settings) {
        var peer = start(PeerFolder.installed(), List.of("node", script, json(settings)));
        peer.ready();
        return peer;
    }

    private void read() {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(this::take);
        reports.add("{\"ended\":true}");
    }

    /** Accepts a line; text that a library writes in between is ignored. */
    private void take(String line) {
        if (line.startsWith("{")) {
            reports.add(line);
        } else {
            System.err.println(line);
        }
    }

    /** Waits until the process is ready. */
    public JsonNode ready() {
        return await(line -> line.path("ready").asBoolean(), READY_WITHIN);
    }

    /** Waits for a matching report and drops all earlier ones. */
    public JsonNode await(Predicate<JsonNode> isIt, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        try {
            while (true) {
                var text = reports.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
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

    /** Sends an order, waits until it is done and returns the answer. */
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

    /** Kills the process and its children, as a power failure would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        waitFor();
    }

    /** Halts the process with its connections open, like a server that hangs, or continues it. */
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

    /** Finds a port of this machine that is free now. */
    public static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
