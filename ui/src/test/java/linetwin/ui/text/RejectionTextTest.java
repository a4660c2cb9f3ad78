package linetwin.ui.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.layout.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RejectionTextTest {
    private static final RejectionText ENGLISH = new RejectionText(new InterfaceText(Language.ENGLISH));
    private static final RejectionText CHINESE = new RejectionText(new InterfaceText(Language.CHINESE));

    @ParameterizedTest
    @EnumSource(RejectionCode.class)
    void everyCodeHasAClauseWithAllItsArgumentsInBothLanguages(RejectionCode code) {
        var about =
                IntStream.range(0, code.arguments()).mapToObj("@%d@"::formatted).toList();
        var reason = new RejectionReason(code, about);

        for (var text : new String[] {ENGLISH.text(reason), CHINESE.text(reason)}) {
            assertAll(
                    () -> assertFalse(text.isBlank()),
                    () -> assertFalse(text.endsWith(".") || text.endsWith("。"), text),
                    () -> assertFalse(text.contains("{"), text),
                    () -> about.forEach(argument -> assertTrue(text.contains(argument), text)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RejectionCode.class,
            names = {"OTHER", "BROKER_CODE", "FILE_FAILED"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyClauseIsChineseInTheChineseInterface(RejectionCode code) {
        var reason = RejectionReason.of(
                code, IntStream.range(0, code.arguments()).boxed().toArray());

        assertTrue(CHINESE.text(reason).codePoints().anyMatch(Character::isIdeographic), CHINESE.text(reason));
    }

    @Test
    void everyClauseBelongsToACode() {
        var codes = Stream.of(RejectionCode.values())
                .map(code -> "rejection." + code.name())
                .collect(Collectors.toCollection(TreeSet::new));
        var texts = InterfaceText.bundle("rejection", Language.ENGLISH).keySet().stream()
                .filter(key -> !key.startsWith("rejection.meaning."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(codes, texts);
    }

    @Test
    void meaningOfAStatusCodeIsTranslatedAndAnUnknownOneIsShownAsItIs() {
        assertEquals(
                "服务器不发送该变量：Bad_NotReadable（该节点不允许读取或订阅）",
                CHINESE.text(RejectionReason.of(RejectionCode.ITEM_REFUSED, "Bad_NotReadable", "not readable")));
        assertEquals(
                "状态码 Bad_Vendor（see the manual）",
                CHINESE.text(RejectionReason.of(RejectionCode.BAD_STATUS, "Bad_Vendor", "see the manual")));
    }

    @Test
    void reasonOfTheBrokerIsTranslated() {
        var refused = RejectionReason.of(RejectionCode.SUBSCRIPTION_REFUSED, "0x87", "not authorised");

        assertEquals("the broker refuses the subscription: not authorised (0x87)", ENGLISH.text(refused));
        assertEquals("代理拒绝订阅：未授权（0x87）", CHINESE.text(refused));
    }

    @Test
    void reasonIsTheLastParticularOfADiagnostic() {
        var finding = Diagnostic.of(DiagnosticCode.UNREADABLE, 3, "cell/torque")
                .with(RejectionReason.of(RejectionCode.NO_NUMBER, "high"));

        assertEquals(
                "有 3 条消息无法读取，最近一条来自 cell/torque：“high”不是数字。",
                new DiagnosticText(new InterfaceText(Language.CHINESE))
                        .advice(finding)
                        .what());
        assertEquals(
                "Messages that could not be read: 3; the newest came from cell/torque: 'high' is no number.",
                DiagnosticText.english().advice(finding).what());
    }
}
