package linetwin.core.kpi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;
import linetwin.core.time.LineTime;

/**
 * Marks of an account at regular distances, from which a sliding window is formed. The marks of one window are kept, so
 * that memory is bounded. The window begins with the newest mark that is not younger than the window is long.
 */
final class AccountMarks {
    /** Number of marks in a window. */
    private static final int PARTS = 48;

    private final long windowMicros;
    private final Deque<AccountMark> marks = new ArrayDeque<>();

    /** Creates marks for a window of this length, with the mark of its start. */
    AccountMarks(Duration window, AccountMark start) {
        windowMicros = LineTime.after(window).micros();
        marks.add(start);
    }

    /** Adds a mark if the newest one is old enough, and discards marks that no later window begins with. */
    void advance(long nowMicros, LongFunction<AccountMark> mark) {
        if (nowMicros - marks.getLast().atMicros() >= windowMicros / PARTS) {
            marks.add(mark.apply(nowMicros));
            start(nowMicros);
        }
    }

    /** Returns the mark with which the window up to now begins; the first mark if less time is known. */
    AccountMark start(long nowMicros) {
        while (marks.size() > 1 && isBeforeWindow(second(), nowMicros)) {
            marks.removeFirst();
        }
        return marks.getFirst();
    }

    private AccountMark second() {
        var iterator = marks.iterator();
        iterator.next();
        return iterator.next();
    }

    private boolean isBeforeWindow(AccountMark mark, long nowMicros) {
        return nowMicros - mark.atMicros() >= windowMicros;
    }

    /** Returns the newest of the periods before {@code start} that belong to the window up to now. */
    List<LineAccount> within(List<LineAccount> periods, AccountMark start, long nowMicros) {
        long known = nowMicros - start.atMicros();
        int first = periods.size();
        while (first > 0 && known < windowMicros) {
            first--;
            known += periods.get(first).windowMicros();
        }
        return periods.subList(first, periods.size());
    }
}
