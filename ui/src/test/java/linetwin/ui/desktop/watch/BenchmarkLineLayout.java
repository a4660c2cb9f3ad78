package linetwin.ui.desktop.watch;

import java.nio.file.Path;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.ui.files.ConfigFileReader;

/** Bundled benchmark line, for tests. */
final class BenchmarkLineLayout {
    static final LineLayout LAYOUT = ConfigFileReader.line(Path.of("../line-configs/benchmark-humanoid.yaml"))
            .value()
            .orElseThrow();
    static final StationId STATION = LAYOUT.stations().getFirst().id();

    private BenchmarkLineLayout() {}
}
