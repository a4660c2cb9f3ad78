package linetwin.connectors.foreign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import linetwin.connectors.supervision.LibraryLogFilter;

/**
 * Foreign server, and broker with publisher, in a process of their own, so that they can be killed or stopped at any
 * time and do not share memory with the test. Commands and answers are lines of text, one answer per command.
 */
public final class ForeignProcess implements AutoCloseable {
    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;

    /** Starts the process and waits until it serves; a port of 0 omits that server. */
    public ForeignProcess(ForeignPlan opcua, int opcuaPort, ForeignPlan mqtt, int mqttPort) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ForeignProcess.class.getName(),
                written(opcua),
                Integer.toString(opcuaPort),
                written(mqtt),
                Integer.toString(mqttPort));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        answer("ready");
    }

    private static String written(ForeignPlan plan) {
        return "%s,%d,%d,%d,%d"
                .formatted(
                        plan.prefix(),
                        plan.stations(),
                        plan.signals(),
                        plan.period().toMillis(),
                        plan.origin().toEpochMilli());
    }

    private static ForeignPlan read(String text) {
        var parts = text.split(",", -1);
        return new ForeignPlan(
                parts[0],
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Duration.ofMillis(Long.parseLong(parts[3])),
                Instant.ofEpochMilli(Long.parseLong(parts[4])));
    }

    /**
     * Sends a command and waits for its answer: {@code stop}, {@code start}, {@code stop-broker}, {@code start-broker},
     * {@code freeze}.
     */
    public void command(String what) {
        commands.println(what);
        answer("done " + what);
    }

    private void answer(String expected) {
        try {
            var line = answers.readLine();
            while (line != null && !line.equals(expected)) {
                line = answers.readLine();
            }
            if (line == null) {
                throw new IOException("The foreign process ended before it said " + expected);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the process by a signal: its ports stay open, and nothing is answered. */
    public void hang() {
        signal("-STOP");
    }

    /** Continues the process. */
    public void resume() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            var sent = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
            if (sent.waitFor() != 0) {
                throw new IOException("kill " + name + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the process. */
    public void kill() {
        process.destroyForcibly();
        try {
            var ended = process.waitFor(10, TimeUnit.SECONDS);
            assert ended;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** Runs in the child process. */
    public static void main(String[] arguments) throws IOException {
        LibraryLogFilter.silence();
        var opcuaPort = Integer.parseInt(arguments[1]);
        var mqttPort = Integer.parseInt(arguments[3]);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var server = opcuaPort == 0 ? null : new ForeignServer(read(arguments[0]), opcuaPort);
                var broker = mqttPort == 0 ? null : new ForeignBroker(mqttPort);
                var publisher = broker == null
                        ? null
                        : new ForeignPublisher(read(arguments[2]), broker.endpoint(), ForeignPublisher.Format.JSON)) {
            System.out.println("ready");
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                if (server != null) {
                    act(line, server);
                }
                if (broker != null && publisher != null) {
                    act(line, broker, publisher);
                }
                System.out.println("done " + line);
            }
        }
    }

    private static void act(String line, ForeignServer server) {
        switch (line.split(" ", -1)[0]) {
            case "stop" -> server.stop();
            case "start" -> server.start();
            case "freeze" -> server.freeze(moment(line));
            default -> {
                // The command is for the broker.
            }
        }
    }

    private static void act(String line, ForeignBroker broker, ForeignPublisher publisher) {
        switch (line.split(" ", -1)[0]) {
            case "stop-broker" -> {
                publisher.disconnectAbruptly();
                broker.stop();
            }
            case "start-broker" -> {
                broker.start();
                publisher.reconnect();
            }
            case "freeze" -> publisher.freeze(moment(line));
            default -> {
                // The command is for the server.
            }
        }
    }

    private static Instant moment(String line) {
        return Instant.ofEpochMilli(Long.parseLong(line.split(" ", -1)[1]));
    }
}
