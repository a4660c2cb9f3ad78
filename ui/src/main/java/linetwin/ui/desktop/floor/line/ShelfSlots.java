package linetwin.ui.desktop.floor.line;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import linetwin.core.id.UnitId;
import linetwin.ui.desktop.floor.station.UnitSpot;

/** Assignment of parts to the slots of a shelf; a part keeps its slot while others come and go. */
final class ShelfSlots {
    private final List<UnitSpot> spots;
    private final Map<UnitId, Integer> taken = new LinkedHashMap<>();
    private final BitSet used = new BitSet();

    ShelfSlots(List<UnitSpot> spots) {
        this.spots = spots;
    }

    /** Frees the slots of removed parts and assigns one to each new part. */
    void keep(Collection<UnitId> present) {
        var still = new LinkedHashSet<>(present);
        taken.entrySet().removeIf(entry -> {
            boolean gone = !still.contains(entry.getKey());
            if (gone) {
                used.clear(entry.getValue());
            }
            return gone;
        });
        for (var unit : present) {
            taken.computeIfAbsent(unit, _ -> nextFree());
        }
    }

    private int nextFree() {
        int slot = used.nextClearBit(0);
        used.set(slot);
        return slot;
    }

    UnitSpot of(UnitId unit) {
        return spots.get(Math.min(taken.getOrDefault(unit, 0), spots.size() - 1));
    }
}
