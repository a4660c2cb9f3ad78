package linetwin.ui.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.time.LineTime;
import linetwin.ui.mark.Condition;

/**
 * Makes one event of the stations of an area that fell silent together: who has half a line out of contact must still
 * see in the list what else happened.
 */
final class LostTogether {
    private final LineLayout layout;

    LostTogether(LineLayout layout) {
        this.layout = layout;
    }

    /** What fell silent in the same area, and has or has not come back in the same second, is one event. */
    private record Case(String area, long fromSecond, Optional<Long> untilSecond) {}

    /** The same events in the same order, with each group in the place of its first. */
    List<Abnormal> grouped(List<Abnormal> entries) {
        Map<Case, Integer> counts = new LinkedHashMap<>();
        entries.stream().filter(LostTogether::isSilence).forEach(e -> counts.merge(caseOf(e), 1, Integer::sum));
        var grouped = new ArrayList<Abnormal>();
        for (var entry : entries) {
            var count = isSilence(entry) ? counts.remove(caseOf(entry)) : Integer.valueOf(1);
            if (count != null) {
                grouped.add(count == 1 ? entry : entry.together(count));
            }
        }
        return grouped;
    }

    private static boolean isSilence(Abnormal entry) {
        return entry.condition() == Condition.OUT_OF_CONTACT;
    }

    private Case caseOf(Abnormal entry) {
        var area = layout.station(entry.station()).map(StationSpec::area).map(Object::toString);
        return new Case(area.orElse(""), second(entry.from()), entry.until().map(LostTogether::second));
    }

    private static long second(LineTime time) {
        return (long) time.inSeconds();
    }
}
