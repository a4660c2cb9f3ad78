package linetwin.connectors.opcua;

import java.util.List;
import java.util.Optional;
import linetwin.core.connection.SourceSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;

/** Detects intervals and queue sizes that the server has revised so that values are lost or late. */
final class RevisedParameters {
    private final SourceSpec source;
    private Optional<Diagnostic> slow = Optional.empty();
    private int shortQueues;
    private Optional<OpcUaMonitoredItem> first = Optional.empty();
    private long kept;
    private long needed;

    RevisedParameters(SourceSpec source) {
        this.source = source;
    }

    /** Checks the revised parameters of items; refused items are skipped. */
    void check(double requestedMillis, double revisedMillis, List<OpcUaMonitoredItem> items) {
        if (revisedMillis >= 2 * requestedMillis
                && 2 * revisedMillis > source.staleAfter().toMillis()) {
            slow = Optional.of(Diagnostic.of(
                    DiagnosticCode.SLOW_PUBLISHING,
                    source.endpoint(),
                    Math.round(revisedMillis),
                    Math.round(requestedMillis)));
        }
        items.forEach(item -> item.getRevisedQueueSize().ifPresent(queue -> check(item, queue, revisedMillis)));
    }

    private void check(OpcUaMonitoredItem item, UInteger queue, double publishingMillis) {
        // A server that samples by exception revises the interval to 0.
        double sampling =
                item.getRevisedSamplingInterval().filter(millis -> millis > 0).orElse(item.getSamplingInterval());
        int least = SamplingRate.needed(publishingMillis, sampling);
        if (queue.longValue() >= least) {
            return;
        }
        shortQueues++;
        if (first.isEmpty()) {
            first = Optional.of(item);
            kept = queue.longValue();
            needed = least;
        }
    }

    Optional<Diagnostic> finding() {
        return slow.or(() -> first.flatMap(OpcUaMonitoredItem::getUserObject)
                .map(tag -> Diagnostic.of(DiagnosticCode.SHORT_QUEUE, shortQueues, tag, kept + "/" + needed)));
    }
}
