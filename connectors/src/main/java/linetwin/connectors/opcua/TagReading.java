package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.link.Inbox;
import linetwin.connectors.link.NoLinkException;
import linetwin.connectors.link.TagTable;
import linetwin.connectors.opcua.TagSearch.Found;
import linetwin.connectors.opcua.TagSearch.Wanted;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.Finding;
import linetwin.core.feed.SourceSpec;
import linetwin.core.feed.TagSpec.Meaning;
import linetwin.core.feed.Trouble;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.jspecify.annotations.Nullable;

/** Reads equipment that nobody here built: its values are mapped tag by tag. */
final class TagReading implements Reading {
    private final ServerSession session;
    private final SourceSpec source;
    private final Inbox inbox;
    private final TagSearch search;
    private final Map<Double, RateClass> rates = new TreeMap<>();
    private volatile @Nullable EncodingContext types;

    TagReading(ServerSession session, FeedRequest request, Inbox inbox) {
        this.session = session;
        this.source = request.source();
        this.inbox = inbox;
        this.search = new TagSearch(session, new TagTable(request.layout(), inbox::malformed));
    }

    @Override
    public void begin() throws UaException, NoLinkException {
        var result = search.find(wanted());
        subscribe(result.found());
    }

    private List<Wanted> wanted() {
        return source.tags().stream()
                .map(spec -> new Wanted(spec, NodePath.parse(spec.path())))
                .toList();
    }

    private void subscribe(List<Found> found) throws UaException {
        var byRate = new LinkedHashMap<Double, List<OpcUaMonitoredItem>>();
        for (var one : found) {
            var rate = Rate.of(one.slot().spec(), source.publishingInterval());
            byRate.computeIfAbsent(rate.publishingMillis(), _ -> new ArrayList<>())
                    .add(item(one, rate));
        }
        for (var entry : byRate.entrySet()) {
            rate(entry.getKey()).add(entry.getValue());
        }
    }

    private RateClass rate(double publishing) throws UaException {
        var known = rates.get(publishing);
        if (known == null) {
            known = RateClass.create(session, publishing, inbox, this::take);
            rates.put(publishing, known);
        }
        return known;
    }

    private static OpcUaMonitoredItem item(Found found, Rate rate) {
        var item = OpcUaMonitoredItem.newDataItem(found.node());
        item.setSamplingInterval(rate.samplingMillis());
        item.setQueueSize(uint(rate.queue()));
        item.setUserObject(new MonitoredTag(found.slot(), found.picks()));
        return item;
    }

    private void take(List<OpcUaMonitoredItem> items, List<DataValue> values) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).getUserObject().orElse(null) instanceof MonitoredTag tag) {
                tag.notified(values.get(i), inbox, types);
            }
        }
        inbox.flush();
    }

    @Override
    public void tend() {}
}
