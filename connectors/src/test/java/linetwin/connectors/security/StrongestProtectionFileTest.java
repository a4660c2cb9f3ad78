package linetwin.connectors.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import linetwin.connectors.security.StrongestProtectionFile.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strongest protection, as the measure of the next offer of a server. */
class StrongestProtectionFileTest {
    private static final Offer SIGNED = new Offer(101, "Basic256Sha256, Sign");
    private static final Offer ENCRYPTED = new Offer(202, "Aes128_Sha256_RsaOaep, SignAndEncrypt");

    @TempDir
    Path home = Path.of("");

    @Test
    void onlyTheBestIsRemembered() throws Exception {
        var best = new StrongestProtectionFile(home.toString());
        best.used("one", SIGNED);
        best.used("one", ENCRYPTED);
        best.used("one", SIGNED);
        best.used("other", SIGNED);

        var later = new StrongestProtectionFile(home.toString());
        assertEquals(Optional.of(ENCRYPTED), later.of("one"));
        assertEquals(Optional.of(SIGNED), later.of("other"));
        assertEquals(Optional.empty(), later.of("another"));
    }

    @Test
    void noProtectionIsNoMeasure() throws Exception {
        var best = new StrongestProtectionFile(home.toString());
        best.used("one", new Offer(0, "None"));

        assertEquals(Optional.empty(), best.of("one"));
    }
}
