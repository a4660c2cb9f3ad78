package linetwin.core.alarm;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import linetwin.core.id.StationId;
import linetwin.core.model.StationCondition;
import linetwin.core.time.LineTime;

/**
 * Spells that began together and have one cause, such as the contact losses of all stations of a lost source.
 *
 * @param spells at least one, in the order of the log
 */
public record SpellGroup(List<AbnormalSpell> spells) {
    public SpellGroup {
        if (spells.isEmpty()) {
            throw new IllegalArgumentException("A group has at least one spell");
        }
        spells = List.copyOf(spells);
    }

    public AbnormalSpell first() {
        return spells.getFirst();
    }

    public StationCondition condition() {
        return first().condition();
    }

    /** True if more than one station is affected. */
    public boolean isShared() {
        return spells.size() > 1;
    }

    /** Affected stations, ordered by id. */
    public List<StationId> stations() {
        return List.copyOf(
                new TreeSet<>(spells.stream().map(AbnormalSpell::station).toList()));
    }

    public LineTime from() {
        return spells.stream().map(AbnormalSpell::from).min(LineTime::compareTo).orElseThrow();
    }

    /** End of the last spell; empty while one lasts. */
    public Optional<LineTime> until() {
        return spells.stream().anyMatch(AbnormalSpell::lasts)
                ? Optional.empty()
                : spells.stream().flatMap(spell -> spell.until().stream()).max(LineTime::compareTo);
    }

    public boolean lasts() {
        return until().isEmpty();
    }
}
