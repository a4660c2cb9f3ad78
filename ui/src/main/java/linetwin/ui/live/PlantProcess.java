package linetwin.ui.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import linetwin.core.feed.Pace;
import linetwin.core.plant.FaultSpec;
import linetwin.ui.files.ConfigFileReader;

/**
 * Virtual plant as a separate process. It runs as long as its standard input is open, so that it ends with this
 * program, even after a crash.
 */
public final class PlantProcess {
    private static final Pattern OPCUA = Pattern.compile("opc\\.tcp://[^\\s,;\"]+");
    private static final Pattern MQTT = Pattern.compile("(?<![.\\w])(?:tcp|mqtt)://[^\\s,;\"]+");
    private static final Pattern PORT = Pattern.compile("://[^/]*?:(\\d+)");

    /**
     * JVM options for a short start: C1 compiler only, serial garbage collector. The plant needs little computing time,
     * and about 50 MB of heap.
     */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx384m");

    private static final int ANY_FREE = 0;
    private static final long PATIENCE_SECONDS = 3;

    private final String lineFile;
    private final Pace pace;
    private final List<FaultSpec> faults;
    private final String mainClass;

    /**
     * Plant that is not started yet.
     *
     * @param lineFile path of the line file that it simulates
     * @param faults faults that are active from its start
     * @param mainClass full name of the main class of this program, which the process runs
     */
    public PlantProcess(String lineFile, Pace pace, List<FaultSpec> faults, String mainClass) {
        this.lineFile = lineFile;
        this.pace = pace;
        this.faults = List.copyOf(faults);
        this.mainClass = mainClass;
    }

    /** Plant process that is running. */
    record RunningPlantProcess(Process process, PlantEndpoints endpoints, PlantCommandChannel channel, String report) {
        /** Ends the plant: by closing its input first, and by force after some seconds. */
        void stop() {
            PlantProcess.stop(process);
        }
    }

    /**
     * Starts the plant and waits until it reports its endpoints. Blocks for seconds.
     *
     * @param wanted endpoints whose ports it uses if they are free; any free ones otherwise
     * @throws IOException if it ends before it is ready; the message contains its last output
     */
    RunningPlantProcess start(PlantEndpoints wanted) throws IOException {
        var process = new ProcessBuilder(command(freePort(wanted.opcua()), freePort(wanted.mqtt())))
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        var complaints = new OutputTail();
        Thread.ofVirtual().start(() -> complaints.drain(process.getErrorStream()));
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var text = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            text.append(line).append('\n');
            var endpoints = endpoints(text);
            if (endpoints.isPresent()) {
                var channel = new PlantCommandChannel(process, output);
                return new RunningPlantProcess(process, endpoints.get(), channel, line);
            }
        }
        stop(process);
        throw new IOException(complaints.text().isEmpty() ? "it ended without a word" : complaints.text());
    }

    private static Optional<PlantEndpoints> endpoints(CharSequence text) {
        var opcua = OPCUA.matcher(text);
        var mqtt = MQTT.matcher(text);
        return opcua.find() && mqtt.find()
                ? Optional.of(new PlantEndpoints(opcua.group(), mqtt.group()))
                : Optional.empty();
    }

    private List<String> command(int opcuaPort, int mqttPort) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        ConfigFileReader.bundled().ifPresent(f -> command.add("-D" + ConfigFileReader.FOLDER_PROPERTY + "=" + f));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of("plant", lineFile, "--speed", Double.toString(pace.factor())));
        command.addAll(List.of("--opcua", Integer.toString(opcuaPort), "--mqtt", Integer.toString(mqttPort)));
        faults.forEach(fault -> command.addAll(List.of("--fault", fault.toString())));
        command.add("--until-stdin-closes");
        return command;
    }

    /** TCP port of an endpoint if no server listens on it, else 0 for any free port. */
    private static int freePort(String endpoint) {
        var port = PORT.matcher(endpoint);
        if (!port.find()) {
            return ANY_FREE;
        }
        var wanted = Integer.parseInt(port.group(1));
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return wanted;
        } catch (IOException _) {
            return ANY_FREE;
        }
    }

    private static void stop(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException _) {
            process.destroy();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Reads a stream to its end so that the process never blocks on a full pipe, and keeps the last lines. */
    private static final class OutputTail {
        private static final int REMEMBERED = 6;
        private final List<String> lines = new ArrayList<>();

        void drain(InputStream stream) {
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    remember(line);
                }
            } catch (IOException _) {
                // Process has ended; the lines read until then are kept.
            }
        }

        private synchronized void remember(String line) {
            lines.add(line);
            if (lines.size() > REMEMBERED) {
                lines.removeFirst();
            }
        }

        synchronized String text() {
            return String.join("; ", lines);
        }
    }
}
