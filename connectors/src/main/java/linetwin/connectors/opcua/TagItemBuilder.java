package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.opcua.SubscriptionPool.Refusal;
import linetwin.connectors.opcua.TagNodeSearch.Found;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.connectors.tag.BoundTag;
import linetwin.core.connection.SourceSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import linetwin.core.health.RejectionReason;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Creates the monitored items of tags. A refused item is reported and does not affect the others. Only items of unknown
 * nodes are requested again, as the node may appear later.
 */
final class TagItemBuilder {
    private final ServerSession session;
    private final SourceSpec source;
    private final SourceIngest ingest;
    private final SubscriptionPool subscriptions;
    private final Map<BoundTag, Found> tags = new LinkedHashMap<>();
    private final Map<BoundTag, Refusal> refused = new LinkedHashMap<>();
    private final LastValueTimes lastValues;
    private final List<Away> away = new ArrayList<>();
    private final List<MonitoredTag> requested = new ArrayList<>();
    private final RevisedParameters manners;
    private volatile @Nullable EncodingContext types;

    /** Tag of an earlier session, with the source time of its last value there. */
    private record Away(MonitoredTag tag, NodeId node, Instant since) {
        HistoryReader.Gap gap(Instant now) {
            return new HistoryReader.Gap(tag, node, since, tag.first().orElse(now));
        }
    }

    TagItemBuilder(ServerSession session, SourceSpec source, SourceIngest ingest, LastValueTimes lastValues) {
        this.lastValues = lastValues;
        this.session = session;
        this.source = source;
        this.ingest = ingest;
        this.manners = new RevisedParameters(source);
        this.subscriptions = new SubscriptionPool(session, ingest, this::take);
    }

    private void take(List<OpcUaMonitoredItem> items, List<DataValue> values) {
        var known = types;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).getUserObject().orElse(null) instanceof MonitoredTag tag) {
                tag.notified(values.get(i), ingest, known);
            }
        }
        ingest.tags().flush();
    }

    synchronized void add(List<Found> fresh) throws UaException {
        learnTypes(fresh);
        var names = new EnumerationTags(session).of(fresh);
        var byRate = new LinkedHashMap<Double, List<OpcUaMonitoredItem>>();
        for (int i = 0; i < fresh.size(); i++) {
            var found = fresh.get(i);
            var rate = SamplingRate.of(found.slot().spec(), source.publishingInterval());
            var item = item(found, rate, names.get(i));
            tags.put(found.slot(), found);
            byRate.computeIfAbsent(rate.publishingMillis(), _ -> new ArrayList<>())
                    .add(item);
        }
        byRate.forEach(this::subscribe);
    }

    private void learnTypes(List<Found> fresh) {
        if (types == null && fresh.stream().anyMatch(found -> !found.picks().isEmpty())) {
            try {
                types = StructureTypes.read(session.client());
            } catch (RejectionException e) {
                ingest.errors().reportMalformed(e.reason());
            }
        }
    }

    private OpcUaMonitoredItem item(Found found, SamplingRate rate, Map<Integer, String> names) {
        var item = OpcUaMonitoredItem.newDataItem(found.node());
        item.setSamplingInterval(rate.samplingMillis());
        item.setQueueSize(uint(rate.queue()));
        found.slot().spec().deadband().map(DeadbandFilter::filter).ifPresent(item::setFilter);
        var tag = new MonitoredTag(found.slot(), found.picks(), names);
        if (tag.isNumber()) {
            lastValues.last(tag).ifPresent(last -> away.add(new Away(tag, found.node(), last)));
            lastValues.replace(tag);
        }
        item.setUserObject(tag);
        requested.add(tag);
        return item;
    }

    /** Reads the values of the loss of connection for the recording, once, after the present values have arrived. */
    void fillGaps() throws UaException {
        List<Away> open;
        synchronized (this) {
            open = List.copyOf(away);
            away.clear();
        }
        var now = Instant.now();
        var gaps = open.stream()
                .map(tag -> tag.gap(now))
                .filter(gap -> gap.before().isAfter(gap.after()))
                .toList();
        if (!gaps.isEmpty()) {
            new HistoryReader(session, ingest, types).fill(gaps);
        }
    }

    synchronized boolean wasAway() {
        return !away.isEmpty();
    }

    private void subscribe(double publishingMillis, List<OpcUaMonitoredItem> wanted) {
        var all = subscriptions.add(publishingMillis, wanted);
        var unfiltered = new ArrayList<OpcUaMonitoredItem>();
        for (var refusal : all) {
            if (refusal.isForItsFilter() && refusal.item().getFilter() != null) {
                unfiltered.add(DeadbandFilter.ours(session, refusal.item()));
            } else {
                refuse(refusal);
            }
        }
        subscriptions.add(publishingMillis, unfiltered).forEach(this::refuse);
        manners.check(publishingMillis, subscriptions.revisedMillis(publishingMillis), wanted);
    }

    private void refuse(Refusal refusal) {
        if (refusal.item().getUserObject().orElse(null) instanceof MonitoredTag tag) {
            var why = StatusCodeText.reason(RejectionCode.ITEM_REFUSED, refusal.status());
            ingest.tags().acceptUnusable(tag.slot(), why, Instant.now(), ValueOrigin.REQUESTED);
            refused.put(tag.slot(), refusal);
        }
    }

    /** Requests the items of unknown nodes again. */
    synchronized void retry() throws UaException {
        var unknown = refused.entrySet().stream()
                .filter(entry -> entry.getValue().is(StatusCodes.Bad_NodeIdUnknown))
                .map(Map.Entry::getKey)
                .toList();
        unknown.forEach(refused::remove);
        if (!unknown.isEmpty()) {
            add(unknown.stream().map(tags::get).toList());
        }
    }

    synchronized void remove(List<Found> gone) {
        for (var found : gone) {
            tags.remove(found.slot());
            refused.remove(found.slot());
            ingest.tags()
                    .acceptUnusable(
                            found.slot(),
                            RejectionReason.of(RejectionCode.NODE_REMOVED),
                            Instant.now(),
                            ValueOrigin.REQUESTED);
        }
        subscriptions.remove(
                item -> item.getUserObject().orElse(null) instanceof MonitoredTag tag && !tags.containsKey(tag.slot()));
    }

    /** Reports, once, the tags that still have no value long after their request. */
    synchronized void reportAwaited() {
        requested.forEach(tag -> tag.reportAwaited(ingest));
    }

    /** Diagnostic of revised parameters; empty if there is none. */
    synchronized Optional<Diagnostic> remark() {
        return manners.finding();
    }

    /** Diagnostic of refused items; empty if there is none. */
    synchronized Optional<Diagnostic> finding() {
        var tooMany =
                refused.values().stream().filter(Refusal::isForTheirNumber).count();
        if (tooMany > 0) {
            return Optional.of(Diagnostic.of(DiagnosticCode.TOO_MANY_ITEMS, source.endpoint(), tags.size() - tooMany));
        }
        return refused.entrySet().stream().findFirst().map(first -> Diagnostic.of(
                        DiagnosticCode.REFUSED_ITEMS,
                        refused.size(),
                        first.getKey().path())
                .with(StatusCodeText.reason(
                        RejectionCode.BAD_STATUS, first.getValue().status())));
    }
}
