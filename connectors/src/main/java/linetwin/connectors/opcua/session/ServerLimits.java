package linetwin.connectors.opcua.session;

import java.util.List;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;

/**
 * Operation limits of a server (OPC 10000-5, 6.3.11), reduced so that each response stays small.
 *
 * @param translations paths per call
 * @param browses nodes per call
 * @param reads attributes per call
 * @param items monitored items per call
 * @param itemsPerSubscription monitored items per subscription
 * @param histories nodes per call of HistoryRead
 */
public record ServerLimits(
        int translations, int browses, int reads, int items, int itemsPerSubscription, int histories) {
    private static final int BATCH = 1_000;
    private static final int FEW = 100;
    /** NodeId of MaxMonitoredItemsPerSubscription in the server's capabilities, OPC 10000-5 from version 1.05 on. */
    private static final NodeId PER_SUBSCRIPTION = new NodeId(0, 24104);

    static ServerLimits read(OpcUaClient client) throws UaException {
        var limits = client.readOperationLimits();
        return new ServerLimits(
                least(limits.maxNodesPerTranslateBrowsePathsToNodeIds(), BATCH),
                least(limits.maxNodesPerBrowse(), FEW),
                least(limits.maxNodesPerRead(), BATCH),
                least(limits.maxMonitoredItemsPerCall(), BATCH),
                perSubscription(client),
                least(limits.maxNodesPerHistoryReadData(), FEW));
    }

    private static int perSubscription(OpcUaClient client) throws UaException {
        var values = client.readValues(0, TimestampsToReturn.Neither, List.of(PER_SUBSCRIPTION));
        var value = values.getFirst().value().value();
        return least(value instanceof UInteger limit ? Optional.of(limit) : Optional.empty(), Integer.MAX_VALUE);
    }

    /** Smaller of both limits; 0 means that the server sets no limit. */
    private static int least(Optional<UInteger> limit, int ours) {
        return limit.filter(l -> l.longValue() > 0)
                .map(l -> (int) Math.min(l.longValue(), ours))
                .orElse(ours);
    }
}
