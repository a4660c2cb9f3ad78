package linetwin.core.kpi.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import linetwin.core.config.line.LineFile;
import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.TimeUse;
import linetwin.core.layout.LineLayout;
import org.junit.jupiter.api.Test;

final class ClaimsCardTest {
    private static final LineLayout LINE =
            LineFile.read("claims.yaml", """
                    format: linetwin-line/1
                    line: { id: claims }
                    stations:
                      - { id: A, standardTime: 30s, kind: AUTO, places: 2 }
                      - { id: M, standardTime: 30s, kind: MANUAL, waitingPlaces: 1 }
                    claims:
                      - { id: automation, value: 92 %, source: S1, name: { en: Automated, zh: 自动化 } }
                      - { id: accuracy, value: 0.02 mm, source: S1, name: { en: Accuracy, zh: 精度 } }
                      - { id: beauty, value: 9, source: S1, name: { en: Beauty, zh: 美 } }
                    sources:
                      - { id: S1, text: "somebody said so" }
                    """).value().orElseThrow();

    private final List<ClaimCheck> card = ClaimsCard.of(LINE, kpis());

    @Test
    void automationIsCountedInSeveralWays() {
        assertEquals(50, value("stationsAutomated"), 1e-9);
        assertEquals(100 * 2 / 3.0, value("placesAutomated"), 1e-9);
        assertEquals(75, value("workTimeAutomated"), 1e-9);
    }

    @Test
    void sourceIsGivenWithItsText() {
        assertEquals("S1: somebody said so", card.getFirst().source());
    }

    @Test
    void claimWithoutAFigureIsNotModelled() {
        assertTrue(!card.get(1).isModelled() && card.get(1).remark().startsWith("Not modelled"));
        assertTrue(!card.get(2).isModelled() && card.get(2).remark().startsWith("Not modelled"));
    }

    private double value(String measure) {
        return card.getFirst().own().stream()
                .filter(own -> own.measure().equals(measure))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Both automatic places work for one hour, the manual place for 40 min of it. */
    private static LineKpis kpis() {
        var account = new LineAccount(LINE);
        account.time().enter(0, TimeUse.WORKING, 0);
        account.time().enter(1, TimeUse.WORKING, 0);
        account.time().enter(2, TimeUse.WORKING, 0);
        account.time().enter(2, TimeUse.STARVED, micros(Duration.ofMinutes(40)));
        account.bookAll(micros(Duration.ofHours(1)));
        return LineKpis.of(LINE, account);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
