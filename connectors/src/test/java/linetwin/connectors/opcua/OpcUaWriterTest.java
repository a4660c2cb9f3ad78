package linetwin.connectors.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import linetwin.connectors.opcua.server.ForeignServer;
import linetwin.connectors.opcua.server.OpcUaTestSources;
import linetwin.core.equipment.EquipmentWriter;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.junit.jupiter.api.Test;

/** Written values have the type of their node, and are read back from the server. */
class OpcUaWriterTest {
    private static EquipmentWriter writer(ForeignServer server) {
        return new OpcUaFeedProvider()
                .writer(OpcUaTestSources.request(
                        OpcUaTestSources.source(server.endpoint(), OpcUaTestSources.signals("any")), ""));
    }

    @Test
    void aNumberIsWrittenInTheTypeOfItsNodeAndReadBack() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Setpoint", Unsigned.ushort(1));
            server.nodes().set("Plant/J40/Limit", 1.5);
            try (var writer = writer(server)) {
                assertEquals("7", writer.write("Plant/J40/Setpoint", "7"));
                assertEquals("2.5", writer.write("Plant/J40/Limit", "2.5"));
                assertEquals("2.5", writer.read("Plant/J40/Limit"));
            }
        }
    }

    @Test
    void oneElementOfAnArrayIsWrittenAlone() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Axes", new Double[] {1.0, 2.0, 3.0});
            try (var writer = writer(server)) {
                assertEquals("9", writer.write("Plant/J40/Axes/[1]", "9"));
                assertEquals("[1, 9, 3]", writer.read("Plant/J40/Axes"));
            }
        }
    }

    @Test
    void aTextThatIsNoValueOfTheNodeIsRefusedBeforeAnythingIsSent() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Setpoint", Unsigned.ushort(1));
            try (var writer = writer(server)) {
                for (var text : List.of("much", "-1", "70000", "1.5", "")) {
                    assertThrows(IllegalArgumentException.class, () -> writer.write("Plant/J40/Setpoint", text), text);
                }
                assertEquals("1", writer.read("Plant/J40/Setpoint"));
            }
        }
    }

    @Test
    void aNodeThatIsNotThereIsNamed() {
        try (var server = new ForeignServer().serve();
                var writer = writer(server)) {
            var failed = assertThrows(UncheckedIOException.class, () -> writer.read("Plant/J40/Nothing"));
            assertEquals(
                    "Plant/J40/Nothing: the server has no such node",
                    Objects.requireNonNull(failed.getCause()).getMessage());
        }
    }

    @Test
    void aMethodIsCalledWithArgumentsOfItsTypes() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().addingMethod("Plant/J40/Add");
            try (var writer = writer(server)) {
                assertEquals("3.5", writer.call("Plant/J40/Add", List.of("1.5", "2")));
                assertThrows(IllegalArgumentException.class, () -> writer.call("Plant/J40/Add", List.of("1.5")));
            }
        }
    }
}
