package linetwin.connectors.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.event.EventProvenance;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.event.OperationVerdict;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalBatch;
import linetwin.core.model.SignalSchema;
import linetwin.core.model.StopReason;
import linetwin.core.model.UnitLocation;
import linetwin.core.recording.RecordedEntry;
import linetwin.core.time.LineTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries of a recording are the same after they were written and read by their own schema. */
final class MessageCodecTest {
    private static final StationId STATION = new StationId("M60");
    private static final UnitId UNIT = new UnitId(new ProductId("R100"), 7);
    private static final LineTime AT = new LineTime(123_456_789);
    private static final Instant WALL = Instant.parse("2026-12-01T10:42:07.123456789Z");

    static List<LineEvent> events() {
        var place = new PlaceId(STATION, 1);
        return List.of(
                new LineEvent.UnitMoved(AT, UNIT, new UnitLocation.InQueue(STATION, true)),
                new LineEvent.UnitMoved(AT, UNIT, new UnitLocation.Shipped()),
                new LineEvent.UnitReleased(AT, UNIT, new UnitLocation.AtPlace(place), Optional.empty()),
                new LineEvent.ComponentsFitted(AT, UNIT, List.of(UNIT, UNIT)),
                new LineEvent.WorkFinished(AT, place, UNIT, OperationVerdict.PASS, Duration.ofSeconds(61)),
                new LineEvent.StateChanged(
                        AT, place, PackMlState.HELD, new StopReason(StopReason.Kind.BREAKDOWN, "E17 夹具")),
                new LineEvent.ContactLost(AT, STATION),
                new LineEvent.SignalsMeasured(AT, STATION, batch()));
    }

    private static SignalBatch batch() {
        var rows = new SignalBatch.Rows();
        rows.add(1, -2.5, Quality.GOOD, 123_456_000);
        rows.add(0, Double.NaN, Quality.BAD, 123_456_789);
        rows.add(1, 1e300, Quality.UNCERTAIN, 123_456_789);
        var screw = new EquipmentClassId("SCREW");
        return rows.take(SignalSchema.of(List.of(new SignalId(screw, "finalTorque"), new SignalId(screw, "angle"))), 0);
    }

    @ParameterizedTest
    @MethodSource("events")
    void entryIsTheSameAfterWritingAndReading(LineEvent event) throws IOException {
        var record = new EventRecord(
                event, new EventProvenance(new SourceId("cells"), WALL, WALL.plusMillis(3), Quality.GOOD));
        var entry = new RecordedEntry.Applied(WALL.plusMillis(9), record);
        var writing = CodecFactory.forWriting();
        var writer = writing.ofRecord(RecordedEntry.Applied.class);
        var wire = new WireWriter();
        writer.writeMessage(wire, entry);

        var schema = FileDescriptorSet.parseFrom(writing.descriptors().toByteArray());
        var reader = CodecFactory.forReading(schema).ofRecord(RecordedEntry.Applied.class);
        assertEquals(entry, reader.readMessage(CodedInputStream.newInstance(wire.array(), 0, wire.size())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void valuesOfSignalsAreTheSameAfterWritingAndReading(LineEvent event) throws IOException {
        if (!(event instanceof LineEvent.SignalsMeasured(var at, var station, var batch))) {
            return;
        }
        var record = new EventRecord(
                event, new EventProvenance(new SourceId("cells"), WALL, WALL.plusMillis(3), Quality.GOOD));
        var signals = List.of(batch.schema().signal(0), batch.schema().signal(1));
        var codec = new SignalMessageCodec(station, signals);
        var wire = new WireWriter();
        codec.write(wire, record, batch, at, false, batch.schema().columnsIn(codec.schema()));

        assertEquals(record, codec.read(wire.array(), 0, wire.size(), WALL));
        assertEquals(signals, SignalMessageCodec.signals(codec.descriptors()));
    }
}
