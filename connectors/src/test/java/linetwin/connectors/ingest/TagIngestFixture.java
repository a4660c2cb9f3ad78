package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.tag.BoundTag;
import linetwin.connectors.tag.TagTable;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.SourceHealth.Rejection;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.Quality;

/** Ingest of a foreign source with mapped tags on the bundled line, and short calls to send values to it. */
abstract class TagIngestFixture {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final List<StationId> STATIONS =
            BundledLine.LAYOUT.stations().stream().map(StationSpec::id).toList();
    static final StationId ONE = STATIONS.get(0);
    static final StationId TWO = STATIONS.get(1);

    final SettableClock clock = new SettableClock(START);
    final RecordingSink sink = new RecordingSink();
    private final TagTable table = new TagTable(BundledLine.LAYOUT, (_, _) -> {});
    final SourceContext context = new SourceContext(
            new FeedRequest(
                    TaggedSource.of(source(), TagSpec.of("x", Meaning.SIGNAL)), BundledLine.LAYOUT, START, "", ""),
            clock::nanos);
    final SourceIngest ingest = new SourceIngest(context, sink, clock);

    private static SourceSpec source() {
        return new SourceSpec(
                new SourceId("press"),
                "opcua",
                "opc.tcp://127.0.0.1:4840",
                "",
                "",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                List.of());
    }

    BoundTag slot(StationId station, String name, TagSpec tag) {
        var captures = new TreeMap<String, String>();
        captures.put("station", station.code());
        captures.put("signal", name);
        return table.bind(tag, station + "/" + name, captures).orElseThrow();
    }

    BoundTag signal(StationId station, String name) {
        return slot(station, name, TagSpec.of("{station}/{signal}", Meaning.SIGNAL));
    }

    BoundTag meaning(Meaning meaning) {
        return slot(ONE, meaning.name(), TagSpec.of("{station}/x", meaning));
    }

    BoundTag regular(StationId station, Duration every) {
        var plain = TagSpec.of("{station}/{signal}", Meaning.SIGNAL);
        return slot(
                station,
                "regular",
                new TagSpec(
                        plain.path(),
                        plain.meaning(),
                        plain.station(),
                        plain.signal(),
                        plain.stations(),
                        plain.states(),
                        plain.payload(),
                        Optional.of(every),
                        plain.sampling(),
                        plain.deadband(),
                        plain.queue(),
                        plain.qos(),
                        plain.factor(),
                        plain.offset()));
    }

    void number(BoundTag slot, double value) {
        ingest.tags().acceptNumber(slot, value, Quality.GOOD, clock.instant(), ValueOrigin.REPORTED);
    }

    void text(BoundTag slot, String value) {
        ingest.tags().acceptText(slot, value, Quality.GOOD, clock.instant(), ValueOrigin.REPORTED);
    }

    List<Rejection> rejections() {
        return context.statistics().health(0).rejections();
    }
}
