package linetwin.core.kpi.ledger;

import java.util.Arrays;
import linetwin.core.kpi.TimeUse;

/** Uses of all places and wants of the waiting ones at one time. Allocates nothing per update. */
final class WaitSnapshot {
    private static final int UNKNOWN_YET = -1;
    private static final boolean[] WAITS = waits();

    private final WaitPlan plan;
    private final TimeUse[] uses;
    private final int[] count;
    private final int[] first;
    private final int[] ownPlaces;
    private final int[] rework;
    private LineWaitView view;

    WaitSnapshot(WaitPlan plan, LineWaitView view) {
        this.plan = plan;
        this.view = view;
        uses = new TimeUse[plan.places()];
        count = new int[plan.stations * TimeUse.COUNT];
        first = new int[count.length];
        ownPlaces = new int[plan.stations];
        rework = new int[plan.stations];
    }

    void update(LineWaitView now) {
        view = now;
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
        return view.sinceMicros(place);
    }

    /** Returns the number of places of a station in this use. */
    int places(int station, TimeUse use) {
        return count[cell(station, use)];
    }

    /** Returns the first place of a station in this use; there must be one. */
    int firstOf(int station, TimeUse use) {
        return first[cell(station, use)];
    }

    /** Returns the number of places of a station that do not wait. */
    int ownPlaces(int station) {
        return ownPlaces[station];
    }

    /** Returns the number of units of this station at its bench. */
    int inRework(int station) {
        if (rework[station] == UNKNOWN_YET) {
            rework[station] = view.inRework(station);
        }
        return rework[station];
    }

    /** Returns the number of places by the number of a use: the loops over all uses are the hottest of a ledger. */
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

    // Wants of a place

    /**
     * Writes the wants of a waiting place into an array and returns their number: one, or one per store that lacks
     * parts.
     */
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
        int drawn = view.wayOn(place);
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
                ? view.inQueue(room) >= plan.queueBefore[room]
                : view.inStore(room - 2 * plan.stations) >= plan.capacity[room - 2 * plan.stations];
    }

    /**
     * Writes the wants for all stores with too few parts; if there are none, the want of the places served before it.
     */
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
        return view.inStore(store) + blockedSuppliers(plan.partsOf(store)) < count;
    }

    private boolean waitsForParts(int station) {
        return places(station, TimeUse.MISSING_PARTS) > 0
                || plan.begins[station] && places(station, TimeUse.STARVED) > 0;
    }

    /** Counts finished parts that found no room in the store: they are available at once. */
    private int blockedSuppliers(int parts) {
        int blocked = 0;
        for (int station : plan.suppliers[parts]) {
            blocked += places(station, TimeUse.BLOCKED);
        }
        return blocked;
    }
}
