package linetwin.connectors.sparkplug;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.mqtt.MessageReader;
import linetwin.connectors.mqtt.MqttSession;
import linetwin.connectors.mqtt.OutgoingMessage;
import linetwin.connectors.mqtt.TagNumberForwarder;
import linetwin.connectors.mqtt.TopicFilter;
import linetwin.connectors.sparkplug.SparkplugPayloadDecoder.Decoded;
import linetwin.connectors.tag.TagTable;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.StationId;

/** Host application of a Sparkplug network over one MQTT session; forwards decoded values to an ingest. */
final class SparkplugHost implements MessageReader {
    private static final String ANY_GROUP = "+";
    private static final int AT_LEAST_ONCE = 1;
    /** Limit of the devices of all nodes; the tags of further devices are not cached. */
    private static final int MOST_DEVICES = 20_000;

    private final SparkplugSpec spec;
    private final SparkplugHostContext context;
    private final List<TagMetrics> families;
    private final TagTable table;
    private final TagNumberForwarder numbers;
    private final SourceIngest ingest;
    private final InstantSource clock;
    private final Map<String, DeviceTags> devices = new TreeMap<>();
    private final Map<String, Diagnostic> findings = new TreeMap<>();
    private final DeviceDeaths dead = new DeviceDeaths();

    SparkplugHost(FeedRequest request, SparkplugHostContext memory, SourceIngest ingest, InstantSource clock) {
        this.spec = request.source().sparkplug();
        this.context = memory;
        this.ingest = ingest;
        this.clock = clock;
        this.families = request.source().tags().stream().map(TagMetrics::new).toList();
        this.table = new TagTable(request.layout(), ingest.errors()::reportMalformed);
        this.numbers = new TagNumberForwarder(request.layout(), ingest);
    }

    @Override
    public List<TopicFilter> filters() {
        var edges = new TreeSet<String>();
        families.forEach(family -> edges.add(family.edge().isEmpty() ? "+" : family.edge()));
        var filters = new ArrayList<TopicFilter>();
        context.state().ifPresent(state -> filters.add(new TopicFilter(state.topic(), AT_LEAST_ONCE)));
        for (var edge : edges.contains("+") ? List.of("+") : edges) {
            // One filter for births, data and deaths: brokers keep the order of messages within a subscription only.
            filters.add(new TopicFilter(
                    "%s/%s/+/%s/#".formatted(SparkplugTopic.NAMESPACE, spec.group(), edge), AT_LEAST_ONCE));
        }
        return filters;
    }

    /**
     * Publishes the host state and requests rebirths. Births are not retained messages, so a host that connects later
     * needs them to decode nodes that report changes only.
     */
    @Override
    public synchronized void opened(MqttSession open) {
        context.state().ifPresent(state -> publish(open, state.online()));
        context.outbox().opened(open);
        context.nodes().forEach((node, known) -> {
            known.connectionLost();
            known.dead().forEach(device -> apply(node, List.of(new NodeEffect.Died(device))));
        });
        if (!spec.group().equals(ANY_GROUP)) {
            families.stream()
                    .map(TagMetrics::edge)
                    .filter(edge -> !edge.isEmpty())
                    .distinct()
                    .forEach(edge -> requestRebirth(spec.group() + "/" + edge));
        }
    }

    /** Publishes a message that is not queued, as it is valid only now. */
    private void publish(MqttSession open, OutgoingMessage message) {
        if (!open.publish(message)) {
            ingest.errors().reportMalformed(message.topic(), RejectionReason.of(RejectionCode.SEND_FAILED));
        }
    }

    @Override
    public synchronized void message(String name, byte[] bytes, boolean retained) {
        if (context.state().filter(state -> state.topic().equals(name)).isPresent()) {
            republishOnline(bytes);
            return;
        }
        var topic = SparkplugTopic.parse(name);
        if (topic.isEmpty()) {
            return;
        }
        if (retained) {
            ingest.errors().reportMalformed(name, RejectionReason.of(RejectionCode.RETAINED_MESSAGE));
            return;
        }
        switch (SparkplugPayloadDecoder.decode(bytes)) {
            case Decoded.Broken(var why) -> ingest.errors().reportMalformed(name, why);
            case Decoded.Read(var payload) -> {
                var message = new EdgeMessage(topic.get().kind(), topic.get().device(), payload, clock.instant());
                apply(topic.get().node(), context.node(topic.get().node()).message(message));
            }
        }
        ingest.tags().flush();
    }

    /** Publishes the state again if an older session or its MQTT will has reported this host as offline. */
    private void republishOnline(byte[] bytes) {
        if (HostStatePublisher.reportsOffline(bytes)) {
            context.state().ifPresent(state -> context.outbox().send(state.online()));
        }
    }

    @Override
    public synchronized void tend() {
        var now = clock.instant();
        context.outbox().send();
        long dropped = context.outbox().takeDropped();
        if (dropped > 0) {
            ingest.errors().reportMalformed(RejectionReason.of(RejectionCode.SEND_EXPIRED, dropped));
        }
        for (var entry : context.nodes().entrySet()) {
            apply(entry.getKey(), entry.getValue().at(now));
        }
    }

    private void apply(String node, Collection<NodeEffect> effects) {
        for (var effect : effects) {
            switch (effect) {
                case NodeEffect.MetricUpdate update ->
                    tags(node, update.device()).accept(update);
                case NodeEffect.Born(var device) -> {
                    ingest.lifeSigns().acceptBirth(dead.born(place(node, device)));
                    clear(node);
                }
                case NodeEffect.Died(var device) -> {
                    var place = place(node, device);
                    ingest.lifeSigns().acceptDeath(dead.died(place, stations(node, device)));
                    publishDiagnostic(node, Diagnostic.of(DiagnosticCode.PUBLISHER_GONE, place));
                }
                case NodeEffect.BirthMissing(var device) -> {
                    ingest.errors()
                            .reportMalformed(place(node, device), RejectionReason.of(RejectionCode.DATA_WITHOUT_BIRTH));
                    publishDiagnostic(node, Diagnostic.of(missingBirthCode(), place(node, device)));
                }
                case NodeEffect.Missed(var messages) -> {
                    ingest.errors().reportMissed(messages, node);
                    publishDiagnostic(node, Diagnostic.of(DiagnosticCode.SEQUENCE_GAP, node, messages));
                }
                case NodeEffect.RequestRebirth() -> requestRebirth(node);
                case NodeEffect.Rejected(var device, var why) ->
                    ingest.errors().reportMalformed(place(node, device), why);
            }
        }
    }

    private DiagnosticCode missingBirthCode() {
        return spec.rebirths() ? DiagnosticCode.NO_REBIRTH : DiagnosticCode.NO_BIRTH;
    }

    private void requestRebirth(String node) {
        context.rebirths().request(node, clock.instant()).ifPresent(context.outbox()::send);
    }

    private void publishDiagnostic(String node, Diagnostic finding) {
        if (!finding.equals(findings.put(node, finding))) {
            ingest.errors().publishFinding(Optional.of(finding));
        }
    }

    private void clear(String node) {
        if (findings.remove(node) != null) {
            ingest.errors().publishFinding(findings.values().stream().findFirst());
        }
    }

    private Collection<StationId> stations(String node, String device) {
        return tags(node, device).stations();
    }

    private DeviceTags tags(String node, String device) {
        var place = place(node, device);
        var known = devices.get(place);
        if (known == null) {
            var edge = node.substring(node.indexOf('/') + 1);
            known = new DeviceTags(edge + "/" + device, families, table, numbers, ingest);
            if (devices.size() < MOST_DEVICES) {
                devices.put(place, known);
            }
        }
        return known;
    }

    private static String place(String node, String device) {
        return device.isEmpty() ? node : node + "/" + device;
    }

    @Override
    public void closing(MqttSession open) {
        context.state().ifPresent(state -> {
            if (!open.isLost()) {
                publish(open, state.offline());
            }
        });
    }
}
