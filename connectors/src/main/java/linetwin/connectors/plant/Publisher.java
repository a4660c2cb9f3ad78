package linetwin.connectors.plant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import linetwin.connectors.station.Asset;
import linetwin.connectors.station.LineReport;
import linetwin.connectors.station.SignalReport;
import linetwin.connectors.station.StationReport;
import linetwin.core.model.UnitState;

/** One of the plant's faces to the outside. Called from one thread; each call replaces what was published before. */
interface Publisher extends AutoCloseable {
    void station(Asset asset, Instant time, StationReport report);

    void contents(Asset asset, Instant time, List<UnitState> units);

    /** All signals of a station that have a value, by id. */
    void signals(Asset asset, Instant time, Map<String, SignalReport> signals);

    /** The sign of life, sent again and again. */
    void line(Instant time, LineReport line);

    /**
     * Lets the outside in. Called once, when all has been published for the first time: a client that finds half of the
     * nodes would take the others for missing.
     */
    void serve();

    String endpoint();

    @Override
    void close();
}
