package linetwin.ui.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.layout.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DiagnosticTextTest {
    private static final InterfaceText ENGLISH = new InterfaceText(Language.ENGLISH);
    private static final InterfaceText CHINESE = new InterfaceText(Language.CHINESE);

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void everyTroubleHasOneSentenceAndOneActionInBothLanguages(DiagnosticCode trouble) {
        var finding = Diagnostic.of(trouble, "press", "first", "second");
        var english = new DiagnosticText(ENGLISH).advice(finding);
        var chinese = new DiagnosticText(CHINESE).advice(finding);

        assertAll(
                () -> assertTrue(english.what().endsWith("."), english.what()),
                () -> assertTrue(english.todo().endsWith("."), english.todo()),
                () -> assertTrue(chinese.what().endsWith("。"), chinese.what()),
                () -> assertTrue(chinese.todo().endsWith("。"), chinese.todo()),
                () -> assertFalse((english.what() + english.todo() + chinese.what() + chinese.todo()).contains("{")));
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void bothLanguagesContainTheSameParticulars(DiagnosticCode trouble) {
        var finding = Diagnostic.of(trouble, "@1@", "@2@", "@3@");

        for (var particular : finding.about()) {
            assertEquals(
                    new DiagnosticText(ENGLISH).advice(finding).what().contains(particular),
                    new DiagnosticText(CHINESE).advice(finding).what().contains(particular),
                    particular);
        }
    }

    @Test
    void particularsAreFilledInInTheirOrder() {
        var finding =
                Diagnostic.of(DiagnosticCode.NO_SUCH_SECURITY, "opc.tcp://10.0.0.5:4840", "Basic256Sha256", "None");

        assertEquals(
                "opc.tcp://10.0.0.5:4840 does not offer the wanted security Basic256Sha256; it offers: None.",
                new DiagnosticText(ENGLISH).advice(finding).what());
    }

    @Test
    void missingParticularsAreDashes() {
        assertEquals(
                "Nobody answers at –.",
                new DiagnosticText(ENGLISH)
                        .advice(Diagnostic.of(DiagnosticCode.NOBODY_ANSWERS))
                        .what());
    }

    @Test
    void fingerprintInASentenceIsShortened() {
        var fingerprint = "AB:".repeat(31) + "AB";
        var finding = Diagnostic.of(DiagnosticCode.OURS_NOT_TRUSTED, "press", fingerprint);

        assertEquals(
                "press does not trust our certificate AB:AB:AB:AB:AB:AB:AB:AB:….",
                new DiagnosticText(ENGLISH).advice(finding).what());
    }
}
