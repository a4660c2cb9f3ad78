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

/** The subscriptions of one session: one for each rate, and more where the server lets one have only so many items. */
final class SubscriptionPool {
    private final ServerSession session;
    private final SourceIngest ingest;
    private final SubscriptionGroup.Arrivals arrivals;
    private final Map<Double, List<SubscriptionGroup>> rates = new TreeMap<>();

    /** An item that the server does not want to send, and why. */
    record Refusal(OpcUaMonitoredItem item, StatusCode status) {
        boolean is(long code) {
            return status.getValue() == code;
        }

        /** Whether the server would send it if it had not to filter it. */
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

    /** Subscribes to items at a rate; what the server refuses holds up nothing else, and is returned. */
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

    /** A server may let one subscription have so many items and tell nobody: the others go into a further one. */
    private List<Refusal> again(double publishingMillis, SubscriptionGroup rate, List<Refusal> refused) {
        var tooMany = refused.stream().filter(Refusal::isForTheirNumber).toList();
        if (tooMany.isEmpty() || rate.size() == 0) {
            return refused;
        }
        rate.isFull();
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

    /** The library keeps the handle of a refused item, so it is asked for again by another one. */
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

    /** How often the server tells at this rate what is new: what it made of it. */
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
            // Small servers have few subscriptions: better at another pace than not at all.
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
