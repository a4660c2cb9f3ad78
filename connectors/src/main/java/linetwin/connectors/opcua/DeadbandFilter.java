package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.List;
import java.util.Optional;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.NodePath.Segment;
import linetwin.core.connection.TagSpec.Deadband;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DataChangeTrigger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DeadbandType;
import org.eclipse.milo.opcua.stack.core.types.structured.DataChangeFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;

/**
 * Filters changes below the deadband (OPC 10000-4, 7.22.2), at the server, or here if the server cannot. A percentage
 * refers to the node's EURange; without an EURange nothing is filtered.
 */
final class DeadbandFilter {
    private static final double PERCENT = 100;

    private DeadbandFilter() {}

    static DataChangeFilter filter(Deadband deadband) {
        var type = deadband.percent() ? DeadbandType.Percent : DeadbandType.Absolute;
        return new DataChangeFilter(DataChangeTrigger.StatusValue, uint(type.getValue()), deadband.size());
    }

    /** Copy of the item without a filter; its tag then filters small changes itself. */
    static OpcUaMonitoredItem ours(ServerSession session, OpcUaMonitoredItem item) {
        var copy = SubscriptionPool.copy(item);
        copy.setFilter(null);
        if (item.getUserObject().orElse(null) instanceof MonitoredTag tag) {
            var size = tag.slot()
                    .spec()
                    .deadband()
                    .map(d -> d.percent()
                            ? d.size()
                                    / PERCENT
                                    * range(session, item.getReadValueId().getNodeId())
                            : d.size());
            tag.leaveOut(size.orElse(0.0));
        }
        return copy;
    }

    private static double range(ServerSession session, NodeId node) {
        var name = new Segment(Optional.of("http://opcfoundation.org/UA/"), "EURange");
        try {
            var property = new BrowsePathResolver(session, node)
                    .find(List.of(List.of(name)))
                    .getFirst();
            if (property.isEmpty()) {
                return 0;
            }
            var value = session.read(List.of(ServerSession.attribute(property.get(), AttributeId.Value)))
                    .getFirst()
                    .value()
                    .value();
            return value instanceof ExtensionObject object
                            && object.decode(session.client().getStaticEncodingContext()) instanceof Range range
                    ? range.getHigh() - range.getLow()
                    : 0;
        } catch (UaException e) {
            return 0;
        }
    }
}
