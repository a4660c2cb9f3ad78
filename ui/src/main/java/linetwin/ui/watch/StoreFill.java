package linetwin.ui.watch;

import linetwin.ui.mark.Condition;

/** How a store is marked: an empty one starves the line, a full one blocks it. */
final class StoreFill {
    private StoreFill() {}

    static Condition of(int held, int capacity) {
        if (held == 0) {
            return Condition.STARVED;
        }
        return held >= capacity ? Condition.BLOCKED : Condition.WORKING;
    }
}
