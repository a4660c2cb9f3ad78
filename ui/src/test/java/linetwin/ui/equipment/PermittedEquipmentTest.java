package linetwin.ui.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.connection.PermitSpec.Act;
import linetwin.core.connection.SourceSpec;
import linetwin.core.equipment.AuditEntry;
import linetwin.core.equipment.AuditEntry.Outcome;
import linetwin.core.equipment.AuditTrail;
import linetwin.core.equipment.EquipmentWriter;
import org.junit.jupiter.api.Test;

class PermittedEquipmentTest {
    private static final String FILE = """
            format: linetwin-connection/1
            name: press
            line: line.yaml
            sources:
              - id: press
                protocol: opcua
                endpoint: opc.tcp://127.0.0.1:4840
                namespace: urn:press
                tags: [{ path: "{station}/{signal}" }]
                permits:
                  - { write: Press/Speed, role: operator, least: 0, most: 100 }
                  - { write: Press/Recipe, role: engineer }
                  - { call: Press/Reset, role: maintenance }
            """;

    private static final PermittedEquipment.Confirmation YES = _ -> Optional.empty();

    private final Press press = new Press();
    private final Lines audit = new Lines();
    private final PermittedEquipment equipment =
            new PermittedEquipment(source(), () -> press, audit, InstantSource.fixed(Instant.EPOCH));

    /** Press of two nodes and one method; its speed has single precision and cannot exceed 90. */
    private static final class Press implements EquipmentWriter {
        private final Map<String, String> nodes = new TreeMap<>(Map.of("Press/Speed", "10", "Press/Recipe", "A"));
        private final List<String> calls = new ArrayList<>();
        private boolean opened;

        @Override
        public String read(String path) {
            opened = true;
            return Optional.ofNullable(nodes.get(path)).orElseThrow(() -> lost("there is no " + path));
        }

        @Override
        public String write(String path, String value) {
            if (value.equals("13")) {
                throw lost("Bad_OutOfService");
            }
            var taken = path.endsWith("Speed") ? Float.toString(Math.min(90, Float.parseFloat(value))) : value;
            nodes.put(path, taken);
            return taken;
        }

        @Override
        public String call(String path, List<String> arguments) {
            calls.add(path + arguments);
            return "ok";
        }

        @Override
        public void close() {}

        private static UncheckedIOException lost(String why) {
            return new UncheckedIOException(why, new IOException(why));
        }
    }

    private static final class Lines implements AuditTrail {
        private final List<AuditEntry> lines = new ArrayList<>();
        private int room = Integer.MAX_VALUE;

        @Override
        public void add(AuditEntry line) {
            if (lines.size() >= room) {
                throw new UncheckedIOException("the disk is full", new IOException("full"));
            }
            lines.add(line);
        }

        @Override
        public void close() {}

        List<Outcome> outcomes() {
            return lines.stream().map(AuditEntry::outcome).toList();
        }
    }

    @Test
    void aPermittedValueIsWrittenReadBackAndKeptBeforeAndAfter() {
        var done = equipment.carryOut(write("Press/Speed", "20.5", "operator"), YES);

        assertEquals(Outcome.DONE, done.outcome());
        assertEquals("10", done.old());
        assertEquals("20.5", done.readBack());
        assertEquals(List.of(Outcome.BEGUN, Outcome.DONE), audit.outcomes());
    }

    @Test
    void requestWithoutPermitIsRefusedWithoutAConnection() {
        var refused = equipment.carryOut(write("Press/Force", "1", "operator"), YES);

        assertEquals(Outcome.REFUSED, refused.outcome());
        assertEquals("the connection file does not permit to write 'Press/Force' at press", refused.why());
        assertFalse(press.opened);
        assertEquals(List.of(Outcome.REFUSED), audit.outcomes());
    }

    @Test
    void aPermitIsForItsRoleAlone() {
        var refused = equipment.carryOut(write("Press/Speed", "1", "maintenance"), YES);

        assertEquals("'Press/Speed' is permitted to operator, not to maintenance", refused.why());
    }

    @Test
    void aPermitToCallIsNoneToWrite() {
        assertEquals(
                Outcome.REFUSED,
                equipment
                        .carryOut(write("Press/Reset", "1", "maintenance"), YES)
                        .outcome());
    }

    @Test
    void aValueOutOfRangeIsRefused() {
        for (var value : List.of("100.0001", "-1e-9", "NaN", "Infinity", "1e400", "0x1p3", "5d", "", " 5", "fast")) {
            assertEquals(
                    Outcome.REFUSED,
                    equipment
                            .carryOut(write("Press/Speed", value, "operator"), YES)
                            .outcome(),
                    value);
        }
        assertEquals("10", press.nodes.get("Press/Speed"));
    }

    @Test
    void unconfirmedRequestIsNotDoneAndItsChangeWasShown() {
        var asked = new ArrayList<String>();
        var refused = equipment.carryOut(write("Press/Speed", "20", "operator"), line -> {
            asked.add(line.old() + " to " + line.wanted());
            return Optional.of("it was not confirmed");
        });

        assertEquals(List.of("10 to 20"), asked);
        assertEquals(Outcome.REFUSED, refused.outcome());
        assertEquals("10", press.nodes.get("Press/Speed"));
    }

    @Test
    void aNodeThatTakesAnotherValueIsReportedAsDifferent() {
        var done = equipment.carryOut(write("Press/Speed", "95", "operator"), YES);

        assertEquals(Outcome.DIFFERENT, done.outcome());
        assertEquals("90.0", done.readBack());
    }

    @Test
    void aNodeThatTakesNothingIsReportedAsFailed() {
        var done = equipment.carryOut(write("Press/Speed", "13", "operator"), YES);

        assertEquals(List.of(Outcome.BEGUN, Outcome.FAILED), audit.outcomes());
        assertEquals("Bad_OutOfService", done.why());
    }

    @Test
    void nothingIsWrittenWhereTheAuditCannotBe() {
        audit.room = 0;

        assertThrows(UncheckedIOException.class, () -> equipment.carryOut(write("Press/Speed", "20", "operator"), YES));
        assertEquals("10", press.nodes.get("Press/Speed"));
    }

    @Test
    void anActWithoutAnAuditedOutcomeIsReportedAsSent() {
        audit.room = 1;

        var lost = assertThrows(
                UncheckedIOException.class, () -> equipment.carryOut(write("Press/Speed", "20", "operator"), YES));
        assertEquals("the disk is full. It was sent to the equipment: DONE", lost.getMessage());
    }

    @Test
    void aMethodIsCalledWithItsArguments() {
        var done = equipment.carryOut(
                new WriteRequest(Act.CALL, "Press/Reset", List.of("1", "all"), "ann", "maintenance"), YES);

        assertEquals(List.of("Press/Reset[1, all]"), press.calls);
        assertEquals("ok", done.readBack());
        assertEquals("ann", done.user());
    }

    @Test
    void aPermitWithoutARangeTakesAnyText() {
        assertEquals(
                Outcome.DONE,
                equipment
                        .carryOut(write("Press/Recipe", "B 7", "engineer"), YES)
                        .outcome());
    }

    @Test
    void aWayThatCannotBeOpenedIsAFailure() {
        var closed = new PermittedEquipment(
                source(),
                () -> {
                    throw new UnsupportedOperationException("Nothing can be written through 'opcua'");
                },
                audit,
                InstantSource.fixed(Instant.EPOCH));

        assertEquals(
                "Nothing can be written through 'opcua'",
                closed.carryOut(write("Press/Speed", "20", "operator"), YES).why());
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertTrue(PermittedEquipment.isSame("20", "20.0"));
        assertTrue(PermittedEquipment.isSame("0.123456789", "0.12345679"));
        assertTrue(PermittedEquipment.isSame("TRUE", "true"));
        assertFalse(PermittedEquipment.isSame("16777217", "16777216"));
        assertFalse(PermittedEquipment.isSame("20", "20.1"));
    }

    private static WriteRequest write(String path, String value, String role) {
        return new WriteRequest(Act.WRITE, path, List.of(value), "ann", role);
    }

    private static SourceSpec source() {
        var reading = ConnectionFile.read("press.yaml", FILE);
        return reading.value()
                .orElseThrow(() -> new AssertionError(reading.problems()))
                .sources()
                .getFirst();
    }
}
