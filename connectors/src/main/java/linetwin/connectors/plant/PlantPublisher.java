package linetwin.connectors.plant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.core.feed.LineHistory;
import linetwin.core.plant.FaultKind;

/**
 * Port from the plant to one protocol. Called from one thread; each update replaces the one published before for the
 * same subject.
 */
interface PlantPublisher extends AutoCloseable {
    void station(PublishedUpdate.OfStation update);

    void contents(PublishedUpdate.OfContents update);

    void signals(PublishedUpdate.OfSignals update);

    /** Publishes the periodic heartbeat. */
    void line(Instant time, LineReport line);

    /** Publishes the sums of the line so far, for clients that connect later. */
    void history(Instant time, LineHistory history);

    /** Creates the signals of a station before they have values. */
    void announce(PublishedAsset asset, List<String> signals);

    /**
     * Opens the server to clients. Called once after the start and after every {@link #renew}, as soon as all has been
     * published for the first time: a client that finds part of the nodes would report the others as missing.
     */
    void serve();

    String endpoint();

    /** True if a fault of this kind is possible with the protocol and the security of the source. */
    boolean canFail(FaultKind kind);

    /** Corrupts the values that are published from now on; empty ends the corruption. */
    void corrupt(Optional<PayloadCorruptor> corruptor);

    /**
     * Freezes connections.
     *
     * @param connectedOnly true: only clients that are connected now; false: later clients too
     */
    void hang(boolean connectedOnly);

    /** Ends the effect of {@link #hang}. */
    void answer();

    /**
     * Ends the server at once, with all of its connections.
     *
     * @param why kind of the fault; with {@link FaultKind#WILL} only the connection of the publisher ends, and the
     *     server goes on
     */
    void stop(FaultKind why);

    /**
     * Creates a server that replaces the stopped one. The new server has published nothing and accepts no client yet.
     *
     * @param why kind of the fault, which decides the difference from the previous server
     */
    void renew(FaultKind why);

    @Override
    void close();
}
