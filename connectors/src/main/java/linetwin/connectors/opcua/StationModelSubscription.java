package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.session.SubscriptionGroup;
import linetwin.connectors.opcua.value.NodePath.Segment;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.connectors.opcua.value.ValueTimeReader;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.model.Quality;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** Subscribes to our own station model, as the virtual plant publishes it. */
final class StationModelSubscription implements SourceSubscription {
    private static final long LOOK_UP_AGAIN_NANOS = 10_000_000_000L;
    /** Sampling interval of the history: its first value is sent at once, and the later ones are not needed. */
    private static final double HISTORY_SAMPLING_MILLIS = 600_000;

    private final ServerSession session;
    private final SourceSpec source;
    private final SourceIngest ingest;
    private final StationModelMapper mapping;
    private final double publishing;
    private final SubscriptionGroup subscription;
    private volatile List<StationModelTag> missing;
    private boolean isPublished;
    private long lookedUp = System.nanoTime();

    StationModelSubscription(ServerSession session, FeedRequest request, SourceIngest ingest) throws UaException {
        this.session = session;
        this.source = request.source();
        this.ingest = ingest;
        this.mapping = new StationModelMapper(ingest);
        this.publishing = source.publishingInterval().toMillis();
        this.subscription = SubscriptionGroup.create(session, publishing, ingest, this::take);
        this.missing = StationModelTag.of(request.layout(), source);
    }

    @Override
    public void begin() throws UaException, ConnectFailedException {
        subscribeMissing();
        var ofLine = missing.stream().filter(tag -> tag.asset().isEmpty()).findFirst();
        if (ofLine.isPresent()) {
            throw new ConnectFailedException(
                    Diagnostic.of(
                            DiagnosticCode.MISSING_TAGS,
                            missing.size(),
                            ofLine.get().path()),
                    "The server at %s does not have %s in namespace %s. Check path and namespace in the connection file"
                            .formatted(source.endpoint(), ofLine.get().path(), source.namespace()),
                    null);
        }
    }

    /** Subscribes to the tags that the server has by now. */
    private void subscribeMissing() throws UaException {
        var wanted = missing;
        var nodes = new BrowsePathResolver(session)
                .find(wanted.stream().map(tag -> segments(tag.path())).toList());
        var items = new ArrayList<OpcUaMonitoredItem>();
        var still = new ArrayList<StationModelTag>();
        for (int i = 0; i < wanted.size(); i++) {
            var tag = wanted.get(i);
            nodes.get(i).ifPresentOrElse(node -> items.add(item(tag, node)), () -> still.add(tag));
        }
        still.removeIf(StationModelTag::isHistory);
        subscription.add(items).stream().filter(result -> !result.isGood()).forEach(this::refusedItem);
        missing = still;
        publishDiagnostic();
    }

    private void publishDiagnostic() {
        var absent = missing;
        ingest.errors()
                .publishFinding(absent.stream()
                        .findFirst()
                        .map(first -> Diagnostic.of(DiagnosticCode.MISSING_TAGS, absent.size(), first.path())));
    }

    private static List<Segment> segments(String path) {
        return Arrays.stream(path.split("/"))
                .map(name -> new Segment(Optional.empty(), name))
                .toList();
    }

    private OpcUaMonitoredItem item(StationModelTag tag, NodeId node) {
        var item = OpcUaMonitoredItem.newDataItem(node);
        // Half the publishing interval, so that a change between two messages is not missed.
        double sampling = tag.isHistory() ? HISTORY_SAMPLING_MILLIS : publishing / 2;
        item.setSamplingInterval(sampling);
        item.setQueueSize(uint(SamplingRate.queue(publishing, sampling)));
        item.setUserObject(tag);
        return item;
    }

    private void refusedItem(MonitoredItemServiceOperationResult result) {
        var item = result.monitoredItem();
        ingest.errors()
                .reportMalformed(
                        item.getUserObject().map(Object::toString).orElse(source.endpoint()),
                        StatusCodeText.reason(
                                RejectionCode.ITEM_REFUSED,
                                result.operationResult().orElse(result.serviceResult())));
    }

    @Override
    public void tend() {
        var now = System.nanoTime();
        if (!isPublished) {
            // A diagnostic that was published before the connection was complete is cleared, so it is published again.
            isPublished = true;
            publishDiagnostic();
        }
        if (!missing.isEmpty() && now - lookedUp > LOOK_UP_AGAIN_NANOS) {
            lookedUp = now;
            Thread.ofVirtual().start(this::lookUpAgain);
        }
    }

    /** Searches again for missing tags, as a server may create its nodes one after the other. */
    private void lookUpAgain() {
        try {
            session.busyState().during(this::subscribeMissing);
        } catch (UaException e) {
            ingest.errors().reportMalformed(StatusCodeText.reason(RejectionCode.SEARCH_FAILED, e.getStatusCode()));
        }
    }

    private void take(List<OpcUaMonitoredItem> items, List<DataValue> values) {
        for (int i = 0; i < items.size(); i++) {
            take((StationModelTag) items.get(i).getUserObject().orElseThrow(), values.get(i));
        }
        mapping.report();
    }

    private void take(StationModelTag tag, DataValue data) {
        var value = data.value().value();
        if (value != null) {
            mapping.value(tag, value, quality(data.statusCode()), ValueTimeReader.of(data));
        }
    }

    private static Quality quality(StatusCode status) {
        if (status.isGood()) {
            return Quality.GOOD;
        }
        return status.isUncertain() ? Quality.UNCERTAIN : Quality.BAD;
    }
}
