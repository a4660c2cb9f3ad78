package linetwin.core.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import linetwin.core.sim.Simulator;
import linetwin.core.sim.TestLayouts;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class LineAccountTest {
    private final LineAccount account = new LineAccount(TestLayouts.oneStation(1));

    @Test
    void levelIsIntegratedOverTime() {
        account.queueChanged(0, 1, 10);
        account.queueChanged(0, 2, 20);
        account.queueChanged(0, -3, 50);
        account.bookAll(100);

        assertEquals(1 * 10 + 3 * 30, account.queueMicros(0));
    }

    @Test
    void restartOfTheSumsKeepsTheUnitsOnTheLine() {
        account.begun(true, 0);
        account.restart(40);
        account.bookAll(100);

        assertEquals(60, account.onLineMicros());
        assertEquals(60, account.unitMicros());
    }

    @Test
    void differenceOfTwoMomentsIsTheSameAsBeginningAnewAtTheFirst() {
        var cut = Simulator.withoutSignals(TestLayouts.oneStation(0.8), 1);
        var whole = Simulator.withoutSignals(TestLayouts.oneStation(0.8), 1);
        cut.advanceTo(LineTime.seconds(5_000));
        cut.restartAccount();
        cut.advanceTo(LineTime.seconds(90_000));
        whole.advanceTo(LineTime.seconds(5_000));
        var warm = whole.account().copy();
        whole.advanceTo(LineTime.seconds(90_000));

        var expected = LineAccount.pooled(List.of(cut.account()));
        assertEquals(expected, whole.account().minus(warm));
    }

    @Test
    void copyDoesNotChangeWithItsOriginal() {
        account.placesChanged(0, 1, 0);
        account.bookAll(10);
        var copy = account.copy();
        account.bookAll(30);

        assertEquals(10, copy.placeMicros(0));
        assertEquals(30, account.placeMicros(0));
    }

    @Test
    void useIsEnteredWhenItChangesOnly() {
        var time = account.time();
        time.enter(0, TimeUse.WORKING, 0);
        time.enter(0, TimeUse.WORKING, 10);
        time.enter(0, TimeUse.BLOCKED, 20);
        time.enter(0, TimeUse.WORKING, 30);

        assertEquals(2, time.entries(0, TimeUse.WORKING));
        assertEquals(1, time.entries(0, TimeUse.BLOCKED));
    }
}
