package linetwin.connectors.plant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.core.model.UnitState;
import linetwin.core.plant.FaultKind;

/** One of the plant's faces to the outside. Called from one thread; each call replaces what was published before. */
interface PlantPublisher extends AutoCloseable {
    void station(PublishedAsset asset, Instant time, StationReport report);

    void contents(PublishedAsset asset, Instant time, List<UnitState> units);

    /** All signals of a station that have a value, by id. */
    void signals(PublishedAsset asset, Instant time, Map<String, SignalReport> signals);

    /** The sign of life, sent again and again. */
    void line(Instant time, LineReport line);

    /** Makes the signals of a station known before they have values. */
    void announce(PublishedAsset asset, List<String> signals);

    /**
     * Lets the outside in. Called once after the start and after every {@link #renew}, when all has been published for
     * the first time: a client that finds half of the nodes would take the others for missing.
     */
    void serve();

    String endpoint();

    /** Whether it can fail like that. */
    boolean canFail(FaultKind kind);

    /** Spoils the values that it is given from now on; empty: no more. */
    void garble(Optional<PayloadCorruptor> how);

    /** Stops answering: everybody, or those alone who are connected now. */
    void hang(boolean onlyThePresent);

    /** Answers again. */
    void answer();

    /**
     * Ends the server at once, with all of its connections.
     *
     * @param why where it is {@link FaultKind#WILL}, the server goes on, and only who publishes through it is gone
     */
    void stop(FaultKind why);

    /**
     * Makes a server in the place of the one that was stopped. Nothing is published yet, and nobody is let in.
     *
     * @param why what is different about it
     */
    void renew(FaultKind why);

    @Override
    void close();
}
