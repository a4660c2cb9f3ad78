package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.connectors.opcua.value.ValueTimeReader;
import linetwin.core.health.RejectionCode;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that a server stored during a loss of connection (HistoryRead, OPC 10000-11), for nodes with a history
 * only. The values go to the recording, as the line has continued since.
 */
final class HistoryReader {
    private static final int CAN_READ = 0x04;
    /** Maximum number of values per gap and tag; a longer history is cut there and reported. */
    private static final int MOST_VALUES = 100_000;

    private final ServerSession session;
    private final SourceIngest ingest;
    private final @Nullable EncodingContext types;

    /**
     * Gap in the values of one tag.
     *
     * @param after source time of the last value before the gap
     * @param before source time of the first value after the gap
     */
    record Gap(MonitoredTag tag, NodeId node, Instant after, Instant before) {
        boolean has(Instant time) {
            return time.isAfter(after) && time.isBefore(before);
        }
    }

    HistoryReader(ServerSession session, SourceIngest ingest, @Nullable EncodingContext types) {
        this.session = session;
        this.ingest = ingest;
        this.types = types;
    }

    /** Fills gaps as far as the server has values. */
    void fill(List<Gap> gaps) throws UaException {
        var kept = kept(gaps);
        var most = session.limits().histories();
        for (int from = 0; from < kept.size(); from += most) {
            read(kept.subList(from, Math.min(from + most, kept.size())));
        }
    }

    private List<Gap> kept(List<Gap> gaps) throws UaException {
        var historizing = session.read(gaps.stream()
                .map(gap -> ServerSession.attribute(gap.node(), AttributeId.Historizing))
                .toList());
        var access = session.read(gaps.stream()
                .map(gap -> ServerSession.attribute(gap.node(), AttributeId.AccessLevel))
                .toList());
        var kept = new ArrayList<Gap>();
        for (int i = 0; i < gaps.size(); i++) {
            boolean isKept = Boolean.TRUE.equals(historizing.get(i).value().value());
            if (isKept || access.get(i).value().value() instanceof UByte level && (level.intValue() & CAN_READ) != 0) {
                kept.add(gaps.get(i));
            }
        }
        return kept;
    }

    private void read(List<Gap> gaps) throws UaException {
        var after = gaps.stream().map(Gap::after).min(Comparator.naturalOrder()).orElseThrow();
        var before =
                gaps.stream().map(Gap::before).max(Comparator.naturalOrder()).orElseThrow();
        var details = new ReadRawModifiedDetails(false, new DateTime(after), new DateTime(before), uint(0), false);
        var results = request(details, gaps, ByteString.NULL_VALUE);
        for (int i = 0; i < results.size(); i++) {
            take(details, gaps.get(i), results.get(i));
        }
        ingest.tags().flush();
    }

    private List<HistoryReadResult> request(ReadRawModifiedDetails details, List<Gap> gaps, ByteString point)
            throws UaException {
        var nodes = gaps.stream()
                .map(gap -> new HistoryReadValueId(gap.node(), null, QualifiedName.NULL_VALUE, point))
                .toList();
        var results = session.client()
                .historyRead(details, TimestampsToReturn.Both, false, nodes)
                .getResults();
        return results == null ? List.of() : List.of(results);
    }

    /** Takes a response and all its continuations at the server. */
    private void take(ReadRawModifiedDetails details, Gap gap, HistoryReadResult first) throws UaException {
        int taken = 0;
        var result = first;
        while (result.getStatusCode().isGood()) {
            for (var value : values(result)) {
                take(gap, value);
                taken++;
            }
            var point = result.getContinuationPoint();
            if (point == null || point.isNullOrEmpty()) {
                return;
            }
            if (taken >= MOST_VALUES) {
                ingest.errors().reportHistoryCut(gap.tag().toString());
                return;
            }
            var next = request(details, List.of(gap), point);
            if (next.isEmpty()) {
                return;
            }
            result = next.getFirst();
        }
        ingest.errors()
                .reportMalformed(
                        gap.tag().toString(),
                        StatusCodeText.reason(RejectionCode.HISTORY_REFUSED, result.getStatusCode()));
    }

    private void take(Gap gap, DataValue value) {
        if (!value.statusCode().isBad() && gap.has(ValueTimeReader.of(value))) {
            gap.tag().take(value, ValueOrigin.HISTORICAL, ingest, types);
        }
    }

    private DataValue[] values(HistoryReadResult result) {
        ExtensionObject body = result.getHistoryData();
        var data = body == null || body.isNull()
                ? null
                : body.decode(session.client().getStaticEncodingContext()) instanceof HistoryData history
                        ? history.getDataValues()
                        : null;
        return data == null ? new DataValue[0] : data;
    }
}
