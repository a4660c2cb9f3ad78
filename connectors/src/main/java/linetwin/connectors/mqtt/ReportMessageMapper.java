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
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitHolder;

/**
 * What the messages of a source mean. No message is too broken for it: what cannot be read is counted, named by its
 * topic, and passed over. Not safe for several threads.
 */
final class ReportMessageMapper implements MessageReader {
    private static final int AT_LEAST_ONCE = 1;
    private static final int MOST_AT_ONCE = 200;

    private final SourceIngest ingest;
    private final String line;
    private final String status;
    private final Map<String, PublishedAsset> assets = new TreeMap<>();
    /** Messages that came before the line told its clock; of each topic the newest. */
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    /** Topics of which nothing new has come since we listen: what the broker kept of them is still the newest. */
    private final Set<String> untold = new HashSet<>();
    /** Topics that every publisher of ours tells, and of which nothing at all has come. */
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private volatile Optional<MqttSession> session = Optional.empty();
    private final LongSupplier nanos;
    private Duration patience = Duration.ofSeconds(2);
    private long asked;

    ReportMessageMapper(SourceSpec source, LineLayout layout, SourceIngest ingest) {
        this(source, layout, ingest, System::nanoTime);
    }

    ReportMessageMapper(SourceSpec source, LineLayout layout, SourceIngest ingest, LongSupplier nanos) {
        this.ingest = ingest;
        this.nanos = nanos;
        this.asked = nanos.getAsLong();
        this.line = PublishedAsset.linePath(layout, source);
        this.status = StationTopics.status(layout, source);
        PublishedAssets.of(layout, source).forEach(asset -> assets.put(asset.path(layout, source), asset));
        untold.addAll(List.of(line, status));
        assets.forEach((path, asset) -> StationTopics.of(asset).forEach(topic -> missing.add(path + topic)));
        untold.addAll(missing);
    }

    /** The topics to ask for: the line first, so that its clock is known before the rest. */
    @Override
    public List<TopicFilter> filters() {
        var filters = new ArrayList<TopicFilter>();
        filters.add(new TopicFilter(line, AT_LEAST_ONCE));
        filters.add(new TopicFilter(status, AT_LEAST_ONCE));
        assets.keySet().forEach(path -> filters.add(below(path)));
        return filters;
    }

    /**
     * A kept message is as good as a new one, as the publisher's heartbeat and its last will tell whether it lives. But
     * some brokers look up what they keep while they already pass on what is new: what they kept is then the older, and
     * would bring back a state that is over, or the last will of a publisher that has come back.
     */
    @Override
    public void message(String topic, byte[] payload, boolean retained) {
        if (!retained) {
            untold.remove(topic);
        } else if (!untold.contains(topic)) {
            return;
        }
        missing.remove(topic);
        take(topic, payload, retained);
    }

    @Override
    public void opened(MqttSession opened) {
        session = Optional.of(opened);
        asked = nanos.getAsLong();
    }

    /**
     * Some brokers tell nothing of what is published in the very moment of a subscription, neither as new nor as kept.
     * What is missing is asked for again, ever more seldom, as a publisher may really not have it.
     */
    @Override
    public void tend() {
        if (!missing.isEmpty() && nanos.getAsLong() - asked > patience.toNanos()) {
            asked = nanos.getAsLong();
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
            // Whatever a stranger sends must not end the connection.
            ingest.errors().reportMalformed(topic, String.valueOf(e.getMessage()));
        }
    }

    private void read(String topic, byte[] payload, boolean retained) {
        if (topic.equals(status)) {
            ingest.lifeSigns()
                    .acceptPublisher(!new String(payload, StandardCharsets.UTF_8).equals(StationTopics.OFFLINE));
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
                // Others may publish below our stations; that is their affair.
            }
        }
    }
}
