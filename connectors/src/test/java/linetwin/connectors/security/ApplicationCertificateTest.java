package linetwin.connectors.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Application certificate, as servers and administrators find it. */
class ApplicationCertificateTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path home = Path.of("");

    private ApplicationCertificate at(Instant time) throws IOException {
        return ApplicationCertificate.under(home.toString(), InstantSource.fixed(time));
    }

    @Test
    void itIsMadeOnceAndThenKept() throws Exception {
        assertEquals(at(NOW).fingerprint(), at(NOW.plus(Duration.ofDays(100))).fingerprint());
    }

    @Test
    void itIsMadeAnewAMonthBeforeItEnds() throws Exception {
        var first = at(NOW);
        var end = first.certificate().getNotAfter().toInstant();

        assertEquals(first.fingerprint(), at(end.minus(Duration.ofDays(31))).fingerprint());
        assertNotEquals(first.fingerprint(), at(end.minus(Duration.ofDays(29))).fingerprint());
    }

    @Test
    void itNamesOurApplicationAndThisHost() throws Exception {
        var names = SubjectAlternativeNames.of(at(NOW).certificate());

        assertTrue(names.applicationUri().matches("urn:[a-z0-9.-]+:linetwin"), names::applicationUri);
        assertEquals(1, names.hosts().size());
    }

    @Test
    void itsKeyIsLongEnoughForEveryPolicy() throws Exception {
        assertTrue(at(NOW).keys().getPublic() instanceof RSAPublicKey key
                && key.getModulus().bitLength() >= 2048);
    }

    @Test
    void nobodyElseMayReadTheKey() throws Exception {
        var made = at(NOW);
        var file = home.resolve("pki/own/linetwin.p12");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(made.fingerprint(), at(NOW).fingerprint());
    }

    @Test
    void aBrokenKeyFileIsSaidAndNotOverwritten() throws Exception {
        var file = home.resolve("pki/own/linetwin.p12");
        Files.createDirectories(home.resolve("pki/own"));
        Files.writeString(file, "no key");

        assertThrows(IOException.class, () -> at(NOW));
        assertEquals("no key", Files.readString(file));
    }
}
