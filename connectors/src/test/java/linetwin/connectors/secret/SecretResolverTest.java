package linetwin.connectors.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SecretRef;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SecretResolverTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSecretFileIsRelativeToTheConnectionFileAndItsNewlineIsNoPartOfIt() throws Exception {
        write("pass\n", "rw-------");

        assertArrayEquals("pass".toCharArray(), SecretResolver.of(ref("file:secret"), folder.toString()));
    }

    @Test
    void aNewlineOfWindowsIsNoPartOfItEither() throws Exception {
        write(" päss \r\n", "r--------");

        assertArrayEquals(" päss ".toCharArray(), SecretResolver.of(ref("file:secret"), folder.toString()));
    }

    @Test
    void aFileThatOthersMayReadIsRefusedWithTheCommandThatMendsIt() throws Exception {
        write("pass", "rw-r-----");

        assertEquals(
                RejectionReason.of(RejectionCode.FILE_OPEN_TO_OTHERS, folder.resolve("secret")), why("file:secret"));
    }

    @Test
    void aFileTooLargeForASecretIsRefused() throws Exception {
        write("x".repeat(65_537), "rw-------");

        assertEquals(
                RejectionReason.of(RejectionCode.FILE_TOO_LARGE, folder.resolve("secret"), 65_536), why("file:secret"));
    }

    @Test
    void aFolderIsNoSecret() throws Exception {
        Files.createDirectory(
                folder.resolve("secret"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertEquals(RejectionReason.of(RejectionCode.NO_REGULAR_FILE, folder.resolve("secret")), why("file:secret"));
    }

    @Test
    void aFileThatIsNotThereIsToldByItsName() {
        assertEquals(RejectionReason.of(RejectionCode.FILE_MISSING, folder.resolve("secret")), why("file:secret"));
    }

    @Test
    void anEmptyFileIsNoSecret() throws Exception {
        write("\n", "rw-------");

        assertEquals(RejectionReason.of(RejectionCode.EMPTY_MESSAGE), why("file:secret"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        Files.write(folder.resolve("secret"), new byte[] {(byte) 0xc3, (byte) 0x28});
        Files.setPosixFilePermissions(folder.resolve("secret"), PosixFilePermissions.fromString("rw-------"));

        assertEquals(RejectionReason.of(RejectionCode.FILE_NO_TEXT, folder.resolve("secret")), why("file:secret"));
    }

    @Test
    void aNameThatIsNoPathIsAFindingAndNoCrash() {
        assertEquals(RejectionCode.NO_FILE_NAME, why("file:a\0b").code());
    }

    @Test
    void aSecretComesFromTheEnvironment() throws Exception {
        assertArrayEquals(System.getenv("PATH").toCharArray(), SecretResolver.of(ref("env:PATH"), ""));
    }

    @Test
    void aVariableThatIsNotSetIsToldByItsName() {
        var refused =
                assertThrows(ConnectFailedException.class, () -> SecretResolver.of(ref("env:LINETWIN_NOT_SET"), ""));

        assertEquals(
                Diagnostic.of(DiagnosticCode.NO_SECRET, "env:LINETWIN_NOT_SET")
                        .with(RejectionReason.of(RejectionCode.VARIABLE_NOT_SET)),
                refused.finding().orElseThrow());
    }

    @Test
    void aKeyStoreIsAskedForTheNameOfTheSecret() throws Exception {
        assertArrayEquals(
                "of press".toCharArray(),
                keyring(Duration.ofSeconds(20), "echo of $1").find("press"));
    }

    @Test
    void anEntryThatIsNotThereIsNoSecret() {
        var refused = assertThrows(SecretUnavailableException.class, () -> keyring(Duration.ofSeconds(20), "exit 1")
                .find("press"));

        assertEquals(RejectionReason.of(RejectionCode.KEY_STORE_NO_ENTRY), refused.reason());
    }

    @Test
    void aKeyStoreThatWaitsForItsUserIsGivenUp() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(SecretUnavailableException.class, () -> keyring(Duration.ofMillis(100), "sleep 60")
                        .find("press")));
    }

    @Test
    void aKeyStoreThatIsNotInstalledIsToldByItsProgram() {
        var refused = assertThrows(
                SecretUnavailableException.class,
                () -> new KeyringReader(List.of("linetwin-no-such-program"), Duration.ofSeconds(1)).find("press"));

        assertEquals(RejectionReason.of(RejectionCode.KEY_STORE_PROGRAM, "linetwin-no-such-program"), refused.reason());
    }

    @Test
    void aNameIsNeverTakenForAnOption() {
        assertThrows(SecretUnavailableException.class, () -> keyring(Duration.ofSeconds(20), "echo $1")
                .find("--all"));
    }

    @Test
    void noMessageHoldsTheSecret() throws Exception {
        write("hunter2", "rw-rw-rw-");

        assertFalse(why("file:secret").toString().contains("hunter2"));
    }

    private static KeyringReader keyring(Duration limit, String script) {
        return new KeyringReader(List.of("sh", "-c", script, "sh"), limit);
    }

    private void write(String text, String rights) throws IOException {
        var file = folder.resolve("secret");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private RejectionReason why(String reference) {
        var refused =
                assertThrows(ConnectFailedException.class, () -> SecretResolver.of(ref(reference), folder.toString()));
        return refused.finding().orElseThrow().reason().orElseThrow();
    }

    private static SecretRef ref(String text) {
        return SecretRef.parse(text).orElseThrow();
    }
}
