package linetwin.core.kpi.ledger;

import java.util.Arrays;
import linetwin.core.kpi.TimeUse;

/** A line at one moment: what its places do, and what those that wait want. Nothing is allocated per moment. */
final class WaitSnapshot {
    private static final int UNKNOWN_YET = -1;
    private static final boolean[] WAITS = waits();

    private final WaitPlan plan;
    private final TimeUse[] uses;
    private final int[] count;
    private final int[] first;
    private final int[] ownPlaces;
    private final int[] rework;
    private LineWaitView sight;

    WaitSnapshot(WaitPlan plan, LineWaitView sight) {
        this.plan = plan;
        this.sight = sight;
        uses = new TimeUse[plan.places()];
        count = new int[plan.stations * TimeUse.COUNT];
        first = new int[count.length];
        ownPlaces = new int[plan.stations];
        rework = new int[plan.stations];
    }

    void look(LineWaitView now) {
        sight = now;
        Arrays.fill(count, 0);
        Arrays.fill(ownPlaces, 0);
        Arrays.fill(rework, UNKNOWN_YET);
        for (int place = 0; place < uses.length; place++) {
            var use = now.use(place);
            int station = plan.stationOf[place];
            uses[place] = use;
            int cell = cell(station, use);
            if (count[cell]++ == 0) {
                first[cell] = place;
            }
            ownPlaces[station] += isWait(use) ? 0 : 1;
        }
    }

    static boolean isWait(TimeUse use) {
        return WAITS[use.ordinal()];
    }

    TimeUse use(int place) {
        return uses[place];
    }

    long sinceMicros(int place) {
        return sight.sinceMicros(place);
    }

    /** How many places of a station do this. */
    int places(int station, TimeUse use) {
        return count[cell(station, use)];
    }

    /** The first place of a station that does this; there must be one. */
    int firstOf(int station, TimeUse use) {
        return first[cell(station, use)];
    }

    /** How many places of a station do not wait. */
    int ownPlaces(int station) {
        return ownPlaces[station];
    }

    /** Units of this station that are at its bench. */
    int inRework(int station) {
        if (rework[station] == UNKNOWN_YET) {
            rework[station] = sight.inRework(station);
        }
        return rework[station];
    }

    /** The same by the number of a use: the loops over all uses are the hottest of a ledger. */
    int places(int station, int use) {
        return count[station * TimeUse.COUNT + use];
    }

    static boolean isWait(int use) {
        return WAITS[use];
    }

    private static boolean[] waits() {
        var waits = new boolean[TimeUse.COUNT];
        waits[TimeUse.STARVED.ordinal()] = true;
        waits[TimeUse.BLOCKED.ordinal()] = true;
        waits[TimeUse.MISSING_PARTS.ordinal()] = true;
        return waits;
    }

    private static int cell(int station, TimeUse use) {
        return station * TimeUse.COUNT + use.ordinal();
    }

    // What a place wants

    /** Notes what a waiting place wants and says how much that is: one want, or one for each store that lacks parts. */
    int wants(int place, int[] into) {
        int station = plan.stationOf[place];
        if (uses[place] == TimeUse.BLOCKED) {
            into[0] = roomWanted(place, station);
            return 1;
        }
        if (uses[place] == TimeUse.MISSING_PARTS || plan.begins[station]) {
            return partsWanted(station, into);
        }
        into[0] = plan.unitFor(station);
        return 1;
    }

    private int roomWanted(int place, int station) {
        var ways = plan.waysOn[station];
        if (ways.length == 1) {
            return ways[0];
        }
        int drawn = sight.wayOn(place);
        if (drawn >= 0) {
            return ways[drawn];
        }
        for (int way : ways) {
            if (way != WaitPlan.OUTSIDE && isFull(way)) {
                return way;
            }
        }
        return WaitPlan.OUTSIDE;
    }

    private boolean isFull(int room) {
        return room < plan.stations
                ? sight.inQueue(room) >= plan.queueBefore[room]
                : sight.inStore(room - 2 * plan.stations) >= plan.capacity[room - 2 * plan.stations];
    }

    /** All stores that have not enough for it; else the one for which those before it in line wait. */
    private int partsWanted(int station, int[] into) {
        var needs = plan.needs[station];
        int wants = 0;
        for (int i = 0; i < needs.length; i += 2) {
            if (lacks(needs[i], needs[i + 1])) {
                into[wants++] = plan.partsOf(needs[i]);
            }
        }
        if (wants > 0) {
            return wants;
        }
        into[0] = WaitPlan.OUTSIDE;
        for (int i = 0; into[0] == WaitPlan.OUTSIDE && i < needs.length; i += 2) {
            into[0] = lackedByOthers(needs[i]);
        }
        if (into[0] == WaitPlan.OUTSIDE && needs.length > 0) {
            into[0] = plan.partsOf(needs[0]);
        }
        return 1;
    }

    private int lackedByOthers(int store) {
        for (int station : plan.suppliers[plan.roomIn(store)]) {
            var needs = plan.needs[station];
            for (int i = 0; waitsForParts(station) && i < needs.length; i += 2) {
                if (lacks(needs[i], needs[i + 1])) {
                    return plan.partsOf(needs[i]);
                }
            }
        }
        return WaitPlan.OUTSIDE;
    }

    private boolean lacks(int store, int count) {
        return sight.inStore(store) + blockedSuppliers(plan.partsOf(store)) < count;
    }

    private boolean waitsForParts(int station) {
        return places(station, TimeUse.MISSING_PARTS) > 0
                || plan.begins[station] && places(station, TimeUse.STARVED) > 0;
    }

    /** A finished part that found no room is there as well: it is handed over at once. */
    private int blockedSuppliers(int parts) {
        int blocked = 0;
        for (int station : plan.suppliers[parts]) {
            blocked += places(station, TimeUse.BLOCKED);
        }
        return blocked;
    }
}
