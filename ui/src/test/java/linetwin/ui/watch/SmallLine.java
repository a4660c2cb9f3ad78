package linetwin.ui.watch;

import java.nio.file.Path;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.ui.cli.ConfigFiles;

/** The first file that a newcomer reads, as a line for tests. */
final class SmallLine {
    static final LineLayout LAYOUT = ConfigFiles.line(Path.of("../line-configs/three-stations.yaml"))
            .value()
            .orElseThrow();
    static final StationId STATION = LAYOUT.stations().getFirst().id();

    private SmallLine() {}
}
