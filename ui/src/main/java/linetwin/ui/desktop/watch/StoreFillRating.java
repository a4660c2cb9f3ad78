package linetwin.ui.desktop.watch;

import linetwin.core.model.StationCondition;

/** Condition of a store by its fill: an empty one starves the line, a full one blocks it. */
final class StoreFillRating {
    private StoreFillRating() {}

    static StationCondition of(int held, int capacity) {
        if (held == 0) {
            return StationCondition.STARVED;
        }
        return held >= capacity ? StationCondition.BLOCKED : StationCondition.WORKING;
    }
}
