package linetwin.core.alarm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.StationCondition;
import linetwin.core.time.LineTime;

/**
 * Combines the contact losses of an area that began in the same second into one spell, so that other spells stay
 * visible.
 */
public final class ContactLossGrouping {
    private final LineLayout layout;

    public ContactLossGrouping(LineLayout layout) {
        this.layout = layout;
    }

    /** Contact losses of one area with the same first second and the same last second, if any. */
    private record SameLoss(String area, long fromSecond, Optional<Long> untilSecond) {}

    /** Same spells in the same order, with each group at the position of its first spell. */
    public List<AbnormalSpell> grouped(List<AbnormalSpell> entries) {
        Map<SameLoss, Integer> counts = new LinkedHashMap<>();
        entries.stream()
                .filter(ContactLossGrouping::isContactLoss)
                .forEach(e -> counts.merge(caseOf(e), 1, Integer::sum));
        var grouped = new ArrayList<AbnormalSpell>();
        for (var entry : entries) {
            var count = isContactLoss(entry) ? counts.remove(caseOf(entry)) : Integer.valueOf(1);
            if (count != null) {
                grouped.add(count == 1 ? entry : entry.together(count));
            }
        }
        return grouped;
    }

    private static boolean isContactLoss(AbnormalSpell entry) {
        return entry.condition() == StationCondition.OUT_OF_CONTACT;
    }

    private SameLoss caseOf(AbnormalSpell entry) {
        var area = layout.station(entry.station()).map(StationSpec::area).map(Object::toString);
        return new SameLoss(area.orElse(""), second(entry.from()), entry.until().map(ContactLossGrouping::second));
    }

    private static long second(LineTime time) {
        return (long) time.inSeconds();
    }
}
