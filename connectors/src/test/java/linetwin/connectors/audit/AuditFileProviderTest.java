package linetwin.connectors.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import linetwin.core.connection.PermitSpec.Act;
import linetwin.core.equipment.AuditEntry;
import linetwin.core.equipment.AuditEntry.Outcome;
import linetwin.core.equipment.AuditProvider.Broken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AuditFileProviderTest {
    private final AuditFileProvider audits = new AuditFileProvider();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("audit").resolve("press.jsonl");
    }

    @Test
    void whatWasAddedInSeveralRunsIsOneUnbrokenChain() {
        add("1", "2");
        add("3");

        var verdict = audits.verify(file.toString());

        assertEquals(3, verdict.lines());
        assertEquals(Optional.empty(), verdict.broken());
    }

    @Test
    void aLineSaysWhoWantedWhatAndWhatBecameOfIt() throws IOException {
        add("20");

        assertTrue(
                Files.readString(file)
                        .startsWith(
                                "{\"sequence\":1,\"time\":\"1970-01-01T00:00:00Z\",\"user\":\"ann\",\"role\":\"operator\","
                                        + "\"act\":\"WRITE\",\"source\":\"press\",\"path\":\"Press/Speed\",\"old\":\"10\","
                                        + "\"wanted\":\"20\",\"readBack\":\"20\",\"outcome\":\"DONE\",\"why\":\"\",\"previous\":\"000"),
                () -> lines().toString());
    }

    @Test
    void aChangedLineIsFound() throws IOException {
        add("1", "2", "3");
        Files.writeString(file, Files.readString(file).replace("\"wanted\":\"2\"", "\"wanted\":\"9\""));

        assertEquals(
                broken(2, "its content does not fit its hash"),
                audits.verify(file.toString()).broken());
    }

    @Test
    void aLineThatWasTakenOutIsFound() {
        add("1", "2", "3");
        write(List.of(lines().get(0), lines().get(2)));

        assertEquals(
                broken(2, "it is number 3, and 2 is due"),
                audits.verify(file.toString()).broken());
    }

    @Test
    void linesThatChangedPlacesAreFound() {
        add("1", "2", "3");
        var lines = new ArrayList<>(lines());
        Collections.swap(lines, 1, 2);
        write(lines);

        assertEquals(2, audits.verify(file.toString()).broken().orElseThrow().line());
    }

    @Test
    void aLineOfAnotherAuditIsFound() {
        add("1", "2");
        var first = lines();
        write(List.of());
        add("5", "6");
        write(List.of(lines().get(0), first.get(1)));

        assertEquals(
                broken(2, "it does not follow from the line before"),
                audits.verify(file.toString()).broken());
    }

    @Test
    void aLineWithoutAnEndIsFound() throws IOException {
        add("1", "2");
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 20));

        assertEquals(2, audits.verify(file.toString()).broken().orElseThrow().line());
    }

    @Test
    void everyChangedByteIsFound() throws IOException {
        add("1", "2");
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            int at = i;
            assertTrue(audits.verify(file.toString()).broken().isPresent(), () -> "byte " + at);
        }
    }

    @Test
    void nothingIsAddedToABrokenAudit() throws IOException {
        add("1");
        Files.writeString(file, "x\n", StandardOpenOption.APPEND);

        var refused = assertThrows(UncheckedIOException.class, () -> audits.open(file.toString()));

        assertTrue(String.valueOf(refused.getMessage()).contains("is broken at line 2"), refused::getMessage);
    }

    @Test
    void oneAtATimeAddsToAnAudit() {
        try (var first = audits.open(file.toString())) {
            first.add(line("1"));
            var refused = assertThrows(UncheckedIOException.class, () -> audits.open(file.toString()));

            assertTrue(String.valueOf(refused.getMessage()).contains("is in use"), refused::getMessage);
        }
    }

    @Test
    void whatAnEquipmentAnswersCannotBreakTheLines() {
        add("a\nb\r\u2028\u0000\"}", "\ud800", "数据");

        assertEquals(3, audits.verify(file.toString()).lines());
    }

    @Test
    void anAnswerTooLongForALineIsRefusedAndTheAuditGoesOn() {
        try (var trail = audits.open(file.toString())) {
            assertThrows(UncheckedIOException.class, () -> trail.add(line("x".repeat(70_000))));
            trail.add(line("1"));
        }

        assertEquals(1, audits.verify(file.toString()).lines());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsAnAudit() throws IOException {
        add("1");

        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInPlaceOfAnAuditIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("audit"));
        Files.createSymbolicLink(file, folder.resolve("elsewhere"));

        assertThrows(UncheckedIOException.class, () -> audits.open(file.toString()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anAuditThatCannotBeWrittenIsRefused() {
        assertThrows(UncheckedIOException.class, () -> audits.open("/dev/null/press.jsonl"));
    }

    @Test
    void anAuditThatIsNotThereIsToldByItsName() {
        var refused = assertThrows(UncheckedIOException.class, () -> audits.verify(file.toString()));

        assertEquals("The audit cannot be read: %s does not exist".formatted(file), refused.getMessage());
    }

    private void add(String... wanted) {
        try (var trail = audits.open(file.toString())) {
            for (var value : wanted) {
                trail.add(line(value));
            }
        }
    }

    private static AuditEntry line(String wanted) {
        return new AuditEntry(
                Instant.EPOCH,
                "ann",
                "operator",
                Act.WRITE,
                "press",
                "Press/Speed",
                "10",
                wanted,
                wanted,
                Outcome.DONE,
                "");
    }

    private static Optional<Broken> broken(long line, String why) {
        return Optional.of(new Broken(line, why));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
