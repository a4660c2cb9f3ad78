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

/** Mapping from the metrics of one device, or of an edge node itself, to tags of the line. */
final class DeviceTags {
    /** Limit of the metrics of one device; further metrics are ignored. */
    private static final int MOST_METRICS = 20_000;

    private final String path;
    private final List<TagMetrics> families;
    private final TagTable table;
    private final TagNumberForwarder numbers;
    private final SourceIngest ingest;
    private final Map<String, List<BoundTag>> slots = new HashMap<>();
    private final Set<StationId> stations = new TreeSet<>();

    /**
     * Mapping of one device.
     *
     * @param path {@code edge/device}, with nothing after the slash for the node itself
     */
    DeviceTags(String path, List<TagMetrics> families, TagTable table, TagNumberForwarder teller, SourceIngest ingest) {
        this.path = path;
        this.families = families;
        this.table = table;
        this.numbers = teller;
        this.ingest = ingest;
    }

    /** Stations that the device has reported. */
    Set<StationId> stations() {
        return stations;
    }

    void accept(MetricUpdate update) {
        accept(update, update.metric(), update.value());
    }

    private void accept(MetricUpdate update, String metric, MetricValue value) {
        if (value instanceof MetricValue.Members(var members)) {
            members.forEach((name, member) -> accept(update, metric + "/" + name, member));
            return;
        }
        for (var slot : slots(metric)) {
            switch (value) {
                case MetricValue.Figure figure -> figure(slot, figure, update);
                case MetricValue.Text(var text) ->
                    ingest.tags().acceptText(slot, text, update.quality(), update.time(), update.origin());
                case MetricValue.Absent(var why) ->
                    ingest.tags().acceptUnavailable(slot, why, update.time(), update.origin());
                case MetricValue.Unusable(var why) ->
                    ingest.tags().acceptUnusable(slot, why, update.time(), update.origin());
                case MetricValue.Members _ -> {
                    // Members were accepted one by one above.
                }
            }
        }
    }

    private void figure(BoundTag slot, MetricValue.Figure figure, MetricUpdate update) {
        if (TagNumberForwarder.needsText(slot.spec())) {
            ingest.tags().acceptText(slot, figure.text(), update.quality(), update.time(), update.origin());
        } else {
            numbers.forward(slot, figure.value(), update.unit(), update.quality(), update.time(), update.origin());
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
