package linetwin.core.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import linetwin.core.model.StationCondition;

/**
 * Groups contact losses that began together: a lost source affects many stations, and is one outage. The group keeps
 * stations whose contact has returned until the last one returns. Other spells are groups of one.
 */
public final class ContactLossGrouping {
    /** Longest line time between the first and the last contact loss of one outage. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private ContactLossGrouping() {}

    /** Same spells in the same order, with each group at the position of its first spell. */
    public static List<SpellGroup> grouped(List<AbnormalSpell> spells) {
        var outages = new ArrayList<List<AbnormalSpell>>();
        var grouped = new ArrayList<List<AbnormalSpell>>();
        for (var spell : spells) {
            var outage = outages.stream()
                    .filter(group -> isContactLoss(spell) && beginTogether(group.getFirst(), spell))
                    .findFirst();
            outage.ifPresentOrElse(group -> group.add(spell), () -> {
                var group = new ArrayList<>(List.of(spell));
                grouped.add(group);
                if (isContactLoss(spell)) {
                    outages.add(group);
                }
            });
        }
        return grouped.stream().map(SpellGroup::new).toList();
    }

    private static boolean isContactLoss(AbnormalSpell spell) {
        return spell.condition() == StationCondition.OUT_OF_CONTACT;
    }

    private static boolean beginTogether(AbnormalSpell a, AbnormalSpell b) {
        return a.from().since(b.from()).abs().compareTo(TOGETHER) <= 0;
    }
}
