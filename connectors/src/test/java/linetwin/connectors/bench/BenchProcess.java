package linetwin.connectors.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.connectors.peers.PeerProcess;

/** Starter of programs of this package as processes with equal memory. */
final class BenchProcess {
    private static final Path LAUNCHER = Path.of(System.getProperty("java.home"), "bin", "java");

    private BenchProcess() {}

    /** Starts a program; {@code -Dbench.twin=} adds JVM options for LineTwin, such as those of a flight recording. */
    static PeerProcess start(Class<?> program, BenchPlan plan) {
        var command = new ArrayList<>(List.of(
                LAUNCHER.toString(),
                "-Xms1g",
                "-Xmx1g",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        var more = System.getProperty(program == LineTwinClient.class ? "bench.twin" : "bench.others", "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ", -1)));
        }
        command.addAll(List.of(program.getName(), plan.toJson()));
        return PeerProcess.start(Path.of("."), command);
    }
}
