package linetwin.connectors.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SecretRef;
import linetwin.core.health.DiagnosticCode;
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

        var why = why("file:secret");

        assertTrue(why.endsWith("run: chmod 600 " + folder.resolve("secret")), why);
    }

    @Test
    void aFileTooLargeForASecretIsRefused() throws Exception {
        write("x".repeat(65_537), "rw-------");

        assertTrue(why("file:secret").endsWith("is larger than 65,536 bytes"));
    }

    @Test
    void aFolderIsNoSecret() throws Exception {
        Files.createDirectory(
                folder.resolve("secret"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertTrue(why("file:secret").endsWith("is no file"));
    }

    @Test
    void aFileThatIsNotThereIsToldByItsName() {
        assertEquals(folder.resolve("secret") + " does not exist", why("file:secret"));
    }

    @Test
    void anEmptyFileIsNoSecret() throws Exception {
        write("\n", "rw-------");

        assertEquals("it is empty", why("file:secret"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        Files.write(folder.resolve("secret"), new byte[] {(byte) 0xc3, (byte) 0x28});
        Files.setPosixFilePermissions(folder.resolve("secret"), PosixFilePermissions.fromString("rw-------"));

        assertTrue(why("file:secret").contains("is not UTF-8 text"));
    }

    @Test
    void aNameThatIsNoPathIsAFindingAndNoCrash() {
        assertTrue(why("file:a\0b").startsWith("its name cannot be used"));
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
                "The secret env:LINETWIN_NOT_SET cannot be read: the environment variable is not set;"
                        + " set it where LineTwin is started",
                refused.getMessage());
        assertEquals(DiagnosticCode.NO_SECRET, refused.finding().orElseThrow().trouble());
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

        assertTrue(String.valueOf(refused.getMessage()).contains("no such entry"));
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

        assertEquals("'linetwin-no-such-program' cannot be run; is it installed?", refused.getMessage());
    }

    @Test
    void aNameIsNeverTakenForAnOption() {
        assertThrows(SecretUnavailableException.class, () -> keyring(Duration.ofSeconds(20), "echo $1")
                .find("--all"));
    }

    @Test
    void noMessageHoldsTheSecret() throws Exception {
        write("hunter2", "rw-rw-rw-");

        assertFalse(why("file:secret").contains("hunter2"));
    }

    private static KeyringReader keyring(Duration limit, String script) {
        return new KeyringReader(List.of("sh", "-c", script, "sh"), limit);
    }

    private void write(String text, String rights) throws IOException {
        var file = folder.resolve("secret");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private String why(String reference) {
        var refused =
                assertThrows(ConnectFailedException.class, () -> SecretResolver.of(ref(reference), folder.toString()));
        return refused.finding().orElseThrow().about().getLast();
    }

    private static SecretRef ref(String text) {
        return SecretRef.parse(text).orElseThrow();
    }
}
