package linetwin.connectors.sparkplug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.mqtt.TagNumberForwarder;
import linetwin.connectors.sparkplug.NodeEffect.MetricUpdate;
import linetwin.connectors.tag.BoundTag;
import linetwin.connectors.tag.TagTable;
import linetwin.core.id.StationId;

/** What the metrics of one device, or of a node itself, mean for the line. */
final class DeviceTags {
    /** Metrics of one device; who names more invents them. */
    private static final int MOST_METRICS = 20_000;

    private final String path;
    private final List<TagMetrics> families;
    private final TagTable table;
    private final TagNumberForwarder numbers;
    private final SourceIngest ingest;
    private final Map<String, List<BoundTag>> slots = new HashMap<>();
    private final Set<StationId> stations = new TreeSet<>();

    /**
     * Tags of a device.
     *
     * @param path {@code edge/device}, with nothing behind the slash for the node itself
     */
    DeviceTags(String path, List<TagMetrics> families, TagTable table, TagNumberForwarder teller, SourceIngest ingest) {
        this.path = path;
        this.families = families;
        this.table = table;
        this.numbers = teller;
        this.ingest = ingest;
    }

    /** The stations that it has told of. */
    Set<StationId> stations() {
        return stations;
    }

    void accept(MetricUpdate told) {
        accept(told, told.metric(), told.value());
    }

    private void accept(MetricUpdate told, String metric, MetricValue value) {
        if (value instanceof MetricValue.Members(var members)) {
            members.forEach((name, member) -> accept(told, metric + "/" + name, member));
            return;
        }
        for (var slot : slots(metric)) {
            switch (value) {
                case MetricValue.Figure figure -> figure(slot, figure, told);
                case MetricValue.Text(var text) ->
                    ingest.tags().acceptText(slot, text, told.quality(), told.time(), told.origin());
                case MetricValue.Absent(var why) ->
                    ingest.tags().acceptUnavailable(slot, why, told.time(), told.origin());
                case MetricValue.Unusable(var why) ->
                    ingest.tags().acceptUnusable(slot, why, told.time(), told.origin());
                case MetricValue.Members _ -> {
                    // Each was told above.
                }
            }
        }
    }

    private void figure(BoundTag slot, MetricValue.Figure figure, MetricUpdate told) {
        if (TagNumberForwarder.wantsWords(slot.spec())) {
            ingest.tags().acceptText(slot, figure.text(), told.quality(), told.time(), told.origin());
        } else {
            numbers.number(slot, figure.value(), told.unit(), told.quality(), told.time(), told.origin());
        }
    }

    private List<BoundTag> slots(String metric) {
        var known = slots.get(metric);
        if (known == null) {
            known = slots.size() < MOST_METRICS ? bind(metric) : List.of();
            if (slots.size() < MOST_METRICS) {
                slots.put(metric, known);
            }
        }
        return known;
    }

    private List<BoundTag> bind(String metric) {
        var name = path + "/" + metric;
        var found = new ArrayList<BoundTag>();
        for (var family : families) {
            family.template()
                    .match(name)
                    .flatMap(captures -> table.bind(family.spec(), name, captures))
                    .ifPresent(found::add);
        }
        found.forEach(slot -> stations.add(slot.station()));
        return List.copyOf(found);
    }
}
