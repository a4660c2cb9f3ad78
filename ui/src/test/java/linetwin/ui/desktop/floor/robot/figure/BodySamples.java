package linetwin.ui.desktop.floor.robot.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.core.config.line.LineFile;
import linetwin.core.id.ProductId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.VariantSpec;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;

/** Bodies of the two variants of the benchmark line. */
public final class BodySamples {
    public static final ProductId R130 = new ProductId("R130");
    public static final ProductId R170 = new ProductId("R170");

    private static final Path FOLDER = Path.of(System.getProperty("basedir", "ui"), "..", "line-configs");

    private BodySamples() {}

    public static LineLayout benchmark() {
        try {
            var file = FOLDER.resolve("benchmark-humanoid.yaml");
            return LineFile.read(file.toString(), Files.readString(file))
                    .value()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<VariantSpec> variants() {
        return benchmark().variants();
    }

    public static List<HumanoidBody> all() {
        var figures = new RobotFigures(variants());
        return List.of(figures.skeleton(R170).body(), figures.skeleton(R130).body());
    }
}
