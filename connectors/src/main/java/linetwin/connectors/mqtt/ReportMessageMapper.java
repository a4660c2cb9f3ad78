package linetwin.connectors.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.PublishedAssets;
import linetwin.connectors.stationmodel.SignalText;
import linetwin.connectors.stationmodel.StationJson;
import linetwin.connectors.stationmodel.StationTopics;
import linetwin.core.connection.SourceSpec;
import linetwin.core.health.RejectionReason;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitHolder;

/**
 * Maps messages of our own station model to reports. A message that cannot be read is counted by its topic and skipped.
 * Not thread-safe.
 */
final class ReportMessageMapper implements MessageReader {
    private static final int AT_LEAST_ONCE = 1;
    private static final int MOST_AT_ONCE = 200;

    private final SourceIngest ingest;
    private final String line;
    private final String status;
    private final String sums;
    private final Map<String, PublishedAsset> assets = new TreeMap<>();
    /** Messages that arrived before the line clock was known; the newest of each topic. */
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    /** Topics without a new message since the subscription: the retained message is still the newest. */
    private final Set<String> onlyRetained = new HashSet<>();
    /** Topics that each of our publishers sends, and of which no message has arrived. */
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private volatile Optional<MqttSession> session = Optional.empty();
    private final LongSupplier nanos;
    private Duration patience = Duration.ofSeconds(2);
    private long subscribedNanos;

    ReportMessageMapper(SourceSpec source, LineLayout layout, SourceIngest ingest) {
        this(source, layout, ingest, System::nanoTime);
    }

    ReportMessageMapper(SourceSpec source, LineLayout layout, SourceIngest ingest, LongSupplier nanos) {
        this.ingest = ingest;
        this.nanos = nanos;
        this.subscribedNanos = nanos.getAsLong();
        this.line = PublishedAsset.linePath(layout, source);
        this.status = StationTopics.status(layout, source);
        this.sums = StationTopics.sums(layout, source);
        PublishedAssets.of(layout, source).forEach(asset -> assets.put(asset.path(layout, source), asset));
        onlyRetained.addAll(List.of(line, status, sums));
        assets.forEach((path, asset) -> StationTopics.of(asset).forEach(topic -> missing.add(path + topic)));
        onlyRetained.addAll(missing);
    }

    /** Topic filters, the line first, so that its clock is known before the rest. */
    @Override
    public List<TopicFilter> filters() {
        var filters = new ArrayList<TopicFilter>();
        filters.add(new TopicFilter(line, AT_LEAST_ONCE));
        filters.add(new TopicFilter(status, AT_LEAST_ONCE));
        filters.add(new TopicFilter(sums, AT_LEAST_ONCE));
        assets.keySet().forEach(path -> filters.add(below(path)));
        return filters;
    }

    /**
     * Reads a message. A retained message counts like a new one, as heartbeat and last will show that the publisher is
     * alive. But some brokers send a retained message after a newer one: it would restore an old state, or the last
     * will of a publisher that has returned.
     */
    @Override
    public void message(String topic, byte[] payload, boolean retained) {
        if (!retained) {
            onlyRetained.remove(topic);
        } else if (!onlyRetained.contains(topic)) {
            return;
        }
        missing.remove(topic);
        take(topic, payload, retained);
    }

    @Override
    public void opened(MqttSession opened) {
        session = Optional.of(opened);
        subscribedNanos = nanos.getAsLong();
    }

    /**
     * Subscribes again to missing topics. Some brokers send nothing that is published at the very time of a
     * subscription, neither as new nor as retained. The interval doubles each time, as a publisher may really not have
     * a topic.
     */
    @Override
    public void tend() {
        if (!missing.isEmpty() && nanos.getAsLong() - subscribedNanos > patience.toNanos()) {
            subscribedNanos = nanos.getAsLong();
            patience = patience.multipliedBy(2);
            session.ifPresent(open -> open.subscribe(missingFilters()));
        }
    }

    private List<TopicFilter> missingFilters() {
        return missing.stream()
                .map(topic -> topic.substring(0, topic.lastIndexOf('/')))
                .distinct()
                .limit(MOST_AT_ONCE)
                .map(ReportMessageMapper::below)
                .toList();
    }

    private static TopicFilter below(String path) {
        return new TopicFilter(path + "/+", AT_LEAST_ONCE);
    }

    private void take(String topic, byte[] payload, boolean retained) {
        try {
            read(topic, payload, retained);
        } catch (RuntimeException e) {
            // A message of another client must not end the connection.
            ingest.errors().reportMalformed(topic, RejectionReason.of(e));
        }
    }

    private void read(String topic, byte[] payload, boolean retained) {
        if (topic.equals(status)) {
            ingest.lifeSigns()
                    .acceptPublisher(!new String(payload, StandardCharsets.UTF_8).equals(StationTopics.OFFLINE));
        } else if (topic.equals(sums)) {
            ingest.reports().acceptHistory(StationJson.history(StationJson.read(payload)));
        } else if (topic.equals(line)) {
            line(StationJson.read(payload), retained);
        } else if (ingest.reports().hasLineClock()) {
            asset(topic, payload);
        } else {
            waiting.put(topic, payload);
        }
    }

    private void line(JsonNode json, boolean retained) {
        ingest.reports().acceptLine(StationJson.line(json));
        if (!retained) {
            ingest.reports().acceptHeartbeat(StationJson.time(json));
        }
        var before = new LinkedHashMap<>(waiting);
        waiting.clear();
        before.forEach((topic, payload) -> take(topic, payload, true));
    }

    private void asset(String topic, byte[] payload) {
        var slash = topic.lastIndexOf('/');
        var asset = assets.get(topic.substring(0, Math.max(0, slash)));
        if (asset == null) {
            return;
        }
        var json = StationJson.read(payload);
        var time = StationJson.time(json);
        switch (topic.substring(slash)) {
            case StationTopics.STATE -> {
                if (asset.holder() instanceof UnitHolder.OfStation(var id)) {
                    ingest.reports().acceptStation(asset, id, time, StationJson.station(json));
                }
            }
            case StationTopics.CONTENTS -> ingest.reports().acceptContents(asset, time, StationJson.contents(json));
            case StationTopics.SIGNALS -> {
                if (asset.holder() instanceof UnitHolder.OfStation(var id)) {
                    StationJson.signals(json).forEach((signal, value) -> ingest.reports()
                            .acceptSignal(id, SignalText.parse(signal), value));
                }
            }
            default -> {
                // Other clients may publish below our stations; such topics are ignored.
            }
        }
    }
}
