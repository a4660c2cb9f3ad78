package linetwin.connectors.loopback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.model.LineState;
import linetwin.core.model.SignalState;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.plant.RunningPlant;
import linetwin.core.session.Session;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;

/** Session over both feeds. The test's own thread steps it while it waits for a condition. */
public final class MirrorUnderTest implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(10);

    private final Session session = new Session(BundledLine.LAYOUT);
    private final List<LineFeed> feeds;

    MirrorUnderTest(String opcuaEndpoint, String mqttEndpoint) {
        this(List.of(BundledLine.opcua().at(opcuaEndpoint), BundledLine.mqtt().at(mqttEndpoint)), "");
    }

    /**
     * Opens a session over other sources.
     *
     * @param folder folder of the files that the sources refer to
     */
    public MirrorUnderTest(List<SourceSpec> sources, String folder) {
        feeds = sources.stream().map(source -> feed(source, folder)).toList();
        feeds.forEach(feed -> feed.open(session));
    }

    private static LineFeed feed(SourceSpec source, String folder) {
        return ServiceLoader.load(FeedProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.protocol().equals(source.protocol()))
                .findFirst()
                .orElseThrow()
                .feed(new FeedRequest(source, BundledLine.LAYOUT, Instant.now(), folder, folder));
    }

    public LineState state() {
        return session.state();
    }

    public String statuses() {
        return session.statuses().toString();
    }

    /** Newest figures of the line; empty before the first event. */
    public Optional<LiveKpis> kpis() {
        return session.kpis();
    }

    /** Steps the session until the condition holds or the time limit ends, and returns the time taken. */
    public Duration until(Predicate<LineState> isSo, Duration atMost) {
        var start = Instant.now();
        while (true) {
            var now = Instant.now();
            var line = session.advance(now);
            var passed = Duration.between(start, now);
            if (isSo.test(line) || passed.compareTo(atMost) > 0) {
                return passed;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** Steps the session until its line equals the line of the plant or the time limit ends. */
    public Duration untilEqual(RunningPlant plant, Duration atMost) {
        return until(line -> comparable(line).equals(comparable(plant.state())), atMost);
    }

    public static boolean allInContact(LineState line) {
        return line.allStations().stream().allMatch(StationState::inContact);
    }

    public static boolean allStale(LineState line) {
        return line.allStations().stream().noneMatch(StationState::inContact);
    }

    /** Copy of the line without begin of contact and without the last digits of times and meters, which differ. */
    public static LineState comparable(LineState line) {
        var comparable = line;
        for (var station : line.allStations()) {
            var rounded = station.withContact(
                            new StationContact(station.contact().kind(), LineTime.ORIGIN))
                    .withEnergy(new Energy(Math.rint(station.energy().inJoules())));
            for (var signal : station.signals().values()) {
                rounded = rounded.withSignal(
                        new SignalState(signal.id(), signal.value(), signal.quality(), LineTime.ORIGIN));
            }
            comparable = comparable.with(rounded);
        }
        return new LineState(
                LineTime.ORIGIN,
                comparable.stations(),
                comparable.stores(),
                comparable.benches(),
                comparable.units(),
                comparable.shipped(),
                comparable.scrapped());
    }

    @Override
    public void close() {
        feeds.forEach(LineFeed::close);
    }
}
