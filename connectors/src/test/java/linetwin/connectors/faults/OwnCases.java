package linetwin.connectors.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.loopback.MirrorUnderTest;
import linetwin.core.connection.SourceSpec;
import linetwin.core.plant.FaultSpec;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;

/** Cases with each fault of the virtual plant, one after the other, observed by one recorder. */
final class OwnCases implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STALE_WITHIN = Duration.ofSeconds(2);
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(10);

    private final RunningPlant plant;
    private final StatusRecorder eyes;

    OwnCases() {
        plant = ServiceLoader.load(PlantProvider.class)
                .findFirst()
                .orElseThrow()
                .start(new PlantRequest(
                        BundledLine.LAYOUT,
                        BundledLine.CONNECTION,
                        11,
                        100,
                        Duration.ofHours(8),
                        0,
                        0,
                        InstantSource.system()));
        eyes = new StatusRecorder(
                BundledLine.LAYOUT,
                List.of(
                        BundledLine.opcua().at(plant.opcuaEndpoint()),
                        BundledLine.mqtt().at(plant.mqttEndpoint())),
                "",
                _ -> {});
    }

    private static SourceSpec spec(String source) {
        return BundledLine.opcua().id().code().equals(source) ? BundledLine.opcua() : BundledLine.mqtt();
    }

    /** Runs a fault of one source; {@code goesStale} is true if its stations must become stale. */
    FaultTableRow run(String text, String source, boolean goesStale) {
        plant.clearFaults();
        plant.resume();
        eyes.until(() -> MirrorUnderTest.allInContact(eyes.line()), PATIENCE);
        eyes.turnPage();
        var began = Instant.now();
        plant.fault(FaultSpec.parse(text));
        var stale = goesStale ? Optional.of(eyes.until(() -> isStale(source), PATIENCE)) : Optional.<Duration>empty();
        eyes.until(() -> plant.faults().isEmpty(), PATIENCE);
        var ended = FaultSpec.parse(text).kind().isMomentary() ? began : Instant.now();
        plant.pause();
        eyes.until(this::isRight, PATIENCE);
        var right = Duration.between(ended, Instant.now());
        return new FaultTableRow(
                text,
                eyes.seen(source),
                stale,
                right,
                isRight() ? "nothing" : "the state differs",
                fault(stale, right));
    }

    private String fault(Optional<Duration> stale, Duration right) {
        if (stale.filter(s -> s.compareTo(STALE_WITHIN) > 0).isPresent()) {
            return "stale too late";
        }
        if (!isRight()) {
            return "not right again";
        }
        return right.compareTo(RIGHT_WITHIN) > 0 ? "right too late" : "";
    }

    private boolean isStale(String source) {
        return BundledLine.LAYOUT.stations().stream()
                .filter(station -> spec(source).areas().contains(station.area()))
                .noneMatch(station -> eyes.line().station(station.id()).inContact());
    }

    private boolean isRight() {
        return MirrorUnderTest.allInContact(eyes.line())
                && MirrorUnderTest.comparable(plant.state()).equals(MirrorUnderTest.comparable(eyes.line()));
    }

    @Override
    public void close() {
        eyes.close();
        plant.close();
    }
}
