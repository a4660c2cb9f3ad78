package linetwin.connectors.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.line.LineFile;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.layout.LineLayout;

/** Bundled benchmark line and its connection file, as delivered. */
public final class BundledLine {
    public static final LineLayout LAYOUT = valueOf(LineFile.read("line", text("benchmark-humanoid.yaml")));
    public static final ConnectionSpec CONNECTION =
            valueOf(ConnectionFile.read("connection", text("connections/benchmark-humanoid.yaml"), LAYOUT));

    private BundledLine() {}

    public static SourceSpec opcua() {
        return source("opcua");
    }

    public static SourceSpec mqtt() {
        return source("mqtt");
    }

    private static SourceSpec source(String protocol) {
        return CONNECTION.sources().stream()
                .filter(source -> source.protocol().equals(protocol))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T valueOf(ReadResult<T> reading) {
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("..", "line-configs", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
