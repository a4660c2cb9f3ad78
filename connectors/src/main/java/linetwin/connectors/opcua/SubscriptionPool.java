package linetwin.connectors.opcua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.session.SubscriptionGroup;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/**
 * Subscriptions of one session: one per publishing interval, or more if the server limits the items of a subscription.
 */
final class SubscriptionPool {
    private final ServerSession session;
    private final SourceIngest ingest;
    private final SubscriptionGroup.Arrivals arrivals;
    private final Map<Double, List<SubscriptionGroup>> rates = new TreeMap<>();

    /** Item that the server refused, and the status code. */
    record Refusal(OpcUaMonitoredItem item, StatusCode status) {
        boolean is(long code) {
            return status.getValue() == code;
        }

        /** True if the server refused the filter of the item, not the item itself. */
        boolean isForItsFilter() {
            return is(StatusCodes.Bad_MonitoredItemFilterUnsupported)
                    || is(StatusCodes.Bad_MonitoredItemFilterInvalid)
                    || is(StatusCodes.Bad_FilterNotAllowed)
                    || is(StatusCodes.Bad_DeadbandFilterInvalid)
                    || is(StatusCodes.Bad_NotSupported)
                    || is(StatusCodes.Bad_InvalidArgument);
        }

        boolean isForTheirNumber() {
            return is(StatusCodes.Bad_TooManyMonitoredItems) || is(StatusCodes.Bad_TooManySubscriptions);
        }
    }

    SubscriptionPool(ServerSession session, SourceIngest ingest, SubscriptionGroup.Arrivals arrivals) {
        this.session = session;
        this.ingest = ingest;
        this.arrivals = arrivals;
    }

    /**
     * Subscribes to items with a publishing interval. Returns the refused items; a refusal does not affect the others.
     */
    List<Refusal> add(double publishingMillis, List<OpcUaMonitoredItem> items) {
        var refused = new ArrayList<Refusal>();
        for (int from = 0; from < items.size(); ) {
            var rest = items.subList(from, items.size());
            try {
                var rate = withRoom(publishingMillis);
                var chunk = rest.subList(0, Math.min(rest.size(), rate.room()));
                from += chunk.size();
                refused.addAll(again(publishingMillis, rate, refusals(rate.add(chunk))));
            } catch (UaException e) {
                rest.forEach(item -> refused.add(new Refusal(item, e.getStatusCode())));
                return refused;
            }
        }
        return refused;
    }

    /**
     * Moves refused items to a further subscription, as a server may limit the items of a subscription without
     * declaring it.
     */
    private List<Refusal> again(double publishingMillis, SubscriptionGroup rate, List<Refusal> refused) {
        var tooMany = refused.stream().filter(Refusal::isForTheirNumber).toList();
        if (tooMany.isEmpty() || rate.size() == 0) {
            return refused;
        }
        rate.markFull();
        try {
            return further(publishingMillis, refused, tooMany);
        } catch (UaException e) {
            return refused;
        }
    }

    private List<Refusal> further(double publishingMillis, List<Refusal> refused, List<Refusal> tooMany)
            throws UaException {
        var further = create(publishingMillis);
        var still = new ArrayList<>(refused);
        still.removeAll(tooMany);
        still.addAll(again(
                publishingMillis,
                further,
                refusals(further.add(tooMany.stream().map(r -> copy(r.item())).toList()))));
        return still;
    }

    /**
     * Copy of a refused item. The library keeps the handle of a refused item, so a further request needs another item.
     */
    static OpcUaMonitoredItem copy(OpcUaMonitoredItem item) {
        var copy = new OpcUaMonitoredItem(item.getReadValueId());
        copy.setSamplingInterval(item.getSamplingInterval());
        copy.setQueueSize(item.getQueueSize());
        copy.setFilter(item.getFilter());
        item.getUserObject().ifPresent(copy::setUserObject);
        return copy;
    }

    private static List<Refusal> refusals(List<MonitoredItemServiceOperationResult> results) {
        return results.stream()
                .filter(result -> !result.isGood())
                .map(result -> new Refusal(
                        result.monitoredItem(), result.operationResult().orElse(result.serviceResult())))
                .toList();
    }

    /** Publishing interval in milliseconds as revised by the server. */
    double revisedMillis(double publishingMillis) {
        return rates.getOrDefault(publishingMillis, List.of()).stream()
                .mapToDouble(SubscriptionGroup::publishingMillis)
                .max()
                .orElse(publishingMillis);
    }

    void remove(Predicate<OpcUaMonitoredItem> which) {
        rates.values().forEach(some -> some.forEach(rate -> rate.remove(which)));
    }

    private SubscriptionGroup withRoom(double publishingMillis) throws UaException {
        for (var known : rates.getOrDefault(publishingMillis, List.of())) {
            if (known.room() > 0) {
                return known;
            }
        }
        try {
            return create(publishingMillis);
        } catch (UaException e) {
            if (e.getStatusCode().getValue() != StatusCodes.Bad_TooManySubscriptions) {
                throw e;
            }
            // A small server has few subscriptions: another publishing interval is better than no values.
            return rates.values().stream()
                    .flatMap(List::stream)
                    .filter(rate -> rate.room() > 0)
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    private SubscriptionGroup create(double publishingMillis) throws UaException {
        var made = SubscriptionGroup.create(session, publishingMillis, ingest, arrivals);
        rates.computeIfAbsent(publishingMillis, _ -> new ArrayList<>()).add(made);
        return made;
    }
}
