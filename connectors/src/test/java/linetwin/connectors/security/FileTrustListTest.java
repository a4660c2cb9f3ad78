package linetwin.connectors.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.core.trust.TrustList.Decision;
import linetwin.core.trust.TrustProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions about certificates as files. */
class FileTrustListTest {
    private static final String ENDPOINT = "opc.tcp://press:4840";
    private final X509Certificate theirs = made(Instant.now());

    @TempDir
    Path home = Path.of("");

    private static X509Certificate made(Instant when) {
        try {
            return ApplicationCertificateBuilder.selfSigned(ApplicationCertificateBuilder.keys(), when);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the trust list again, like another program or this one after a restart. */
    private FileTrustList anew() throws Exception {
        return new FileTrustList(home.toString(), PkiFolder.folder(home.toString()));
    }

    private FileTrustList met() throws Exception {
        var list = anew();
        list.met(List.of(theirs), ENDPOINT);
        return list;
    }

    private static CertificateCard card(FileTrustList list) {
        return list.cards().stream()
                .filter(card -> card.standing() != Standing.OWN)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasMetWaitsWithTheEndpointWhereItWasMet() throws Exception {
        var card = card(met());

        assertEquals(Standing.WAITING, card.standing());
        assertEquals(Optional.of(ENDPOINT), card.endpoint());
        assertEquals(CertificateFingerprint.of(theirs), card.fingerprint());
        assertEquals(List.of(RejectionReason.of(RejectionCode.CERTIFICATE_OTHER_HOST, "press")), card.faults());
    }

    @Test
    void trustForEverOutlivesTheProgram() throws Exception {
        met().decide(CertificateFingerprint.of(theirs), Decision.ALWAYS);

        assertEquals(Standing.TRUSTED, anew().standing(theirs));
    }

    @Test
    void trustOnceEndsWithTheProgram() throws Exception {
        var list = met();
        list.decide(CertificateFingerprint.of(theirs), Decision.ONCE);

        assertEquals(Standing.TRUSTED_ONCE, list.standing(theirs));
        assertEquals(Standing.TRUSTED_ONCE, card(list).standing());
        assertEquals(Standing.WAITING, anew().standing(theirs));
    }

    @Test
    void aRejectionOverridesTrust() throws Exception {
        var list = met();
        list.decide(CertificateFingerprint.of(theirs), Decision.ALWAYS);
        list.decide(CertificateFingerprint.of(theirs), Decision.REJECT);

        assertEquals(Standing.REJECTED, anew().standing(theirs));
        assertTrue(anew().trusted().isEmpty());
    }

    @Test
    void oursIsAmongTheCards() throws Exception {
        assertEquals(
                List.of(Standing.OWN),
                anew().cards().stream().map(CertificateCard::standing).toList());
    }

    @Test
    void anExpiredOneIsMarked() throws Exception {
        var list = anew();
        list.met(List.of(made(Instant.now().minus(Duration.ofDays(9_999)))), ENDPOINT);

        assertTrue(card(list).faults().contains(RejectionReason.of(RejectionCode.CERTIFICATE_EXPIRED)));
    }

    @Test
    void nobodyDecidesAboutWhatWasNeverMet() throws Exception {
        var list = anew();

        assertThrows(
                IllegalArgumentException.class, () -> list.decide(CertificateFingerprint.of(theirs), Decision.ALWAYS));
    }

    @Test
    void filesThatAreNoCertificatesDoNoHarm() throws Exception {
        var folder = Files.createDirectories(home.resolve("pki/trusted"));
        Files.writeString(folder.resolve("notes.der"), "remember to ask the press people");

        assertTrue(anew().trusted().isEmpty());
    }

    @Test
    void oneProgramHasOneListForAFolder() {
        var provider = ServiceLoader.load(TrustProvider.class).findFirst().orElseThrow();

        assertSame(provider.at(home.toString()), provider.at(home.resolve(".").toString()));
    }
}
