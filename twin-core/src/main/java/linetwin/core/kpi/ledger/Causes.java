package linetwin.core.kpi.ledger;

import java.util.Arrays;
import linetwin.core.kpi.TimeUse;

/**
 * Finds who makes a place wait, at one moment. A want is met by places of some stations and by units that come back
 * from rework. Where one of these does not wait itself, they are the cause; where all wait, the search goes on to what
 * they wait for, the one that has waited longest first, until it comes to the first that does not wait. Nothing is
 * allocated per moment.
 */
final class Causes {
    /** All that could help wait for one another. */
    static final int CIRCLE = -2;

    private static final int UNKNOWN_YET = -3;

    final int[] ownPlaces;
    final int[] count;
    private final WaitPlan plan;
    private final int[] first;
    private final TimeUse[] uses;
    private final int[] rework;
    private final int[] rootOf;
    private final int[] reached;
    private final long[] sinces;
    private final int[] wanted;
    private final int[] reachedIn;
    private int searches;
    private LineSight sight;

    Causes(WaitPlan plan, LineSight sight) {
        this.plan = plan;
        this.sight = sight;
        uses = new TimeUse[plan.places()];
        count = new int[plan.stations * TimeUse.COUNT];
        first = new int[count.length];
        ownPlaces = new int[plan.stations];
        rework = new int[plan.stations];
        rootOf = new int[plan.wants()];
        reached = new int[plan.wants()];
        sinces = new long[plan.wants()];
        wanted = new int[plan.mostWants()];
        reachedIn = new int[plan.wants()];
    }

    /** Looks at the line as it is now. */
    void look(LineSight now) {
        sight = now;
        Arrays.fill(count, 0);
        Arrays.fill(ownPlaces, 0);
        Arrays.fill(rework, UNKNOWN_YET);
        Arrays.fill(rootOf, UNKNOWN_YET);
        for (int place = 0; place < uses.length; place++) {
            var use = now.use(place);
            int station = plan.stationOf[place];
            uses[place] = use;
            int cell = station * TimeUse.COUNT + use.ordinal();
            if (count[cell]++ == 0) {
                first[cell] = place;
            }
            ownPlaces[station] += isWait(use) ? 0 : 1;
        }
    }

    static boolean isWait(TimeUse use) {
        return switch (use) {
            case STARVED, BLOCKED, MISSING_PARTS -> true;
            case WORKING, BREAKDOWN, SHORT_STOP, SHIFT_STOP, OTHER_STOP, UNKNOWN -> false;
        };
    }

    TimeUse use(int place) {
        return uses[place];
    }

    /** The first place of a station that does this; there must be one. */
    int firstOf(int station, TimeUse use) {
        return first[station * TimeUse.COUNT + use.ordinal()];
    }

    /** Units of this station that are at its bench. */
    int inRework(int station) {
        if (rework[station] == UNKNOWN_YET) {
            rework[station] = sight.inRework(station);
        }
        return rework[station];
    }

    /** The want whose suppliers are the cause where this is wanted, or OUTSIDE, or CIRCLE. */
    int rootOf(int want) {
        if (want == WaitPlan.OUTSIDE) {
            return WaitPlan.OUTSIDE;
        }
        if (rootOf[want] == UNKNOWN_YET) {
            rootOf[want] = search(want);
        }
        return rootOf[want];
    }

    /** How many places and units could meet this want without waiting for anybody. */
    int helpers(int want) {
        int helpers = 0;
        for (int station : plan.suppliers[want]) {
            helpers += ownPlaces[station];
        }
        for (int station : plan.reworkers[want]) {
            helpers += inRework(station);
        }
        return helpers;
    }

    /** Searches in breadth, so that the nearest cause is found. */
    private int search(int want) {
        searches++;
        reachedIn[want] = searches;
        reached[0] = want;
        int end = 1;
        boolean leadsOutside = false;
        for (int at = 0; at < end; at++) {
            int reachedWant = reached[at];
            if (helpers(reachedWant) > 0) {
                return reachedWant;
            }
            leadsOutside |= plan.suppliers[reachedWant].length == 0 || isWantedInVain(reachedWant);
            end = reachFrom(reachedWant, end);
        }
        return leadsOutside ? WaitPlan.OUTSIDE : CIRCLE;
    }

    /** Whether a supplier of this want wants what nobody can give. */
    private boolean isWantedInVain(int want) {
        for (int station : plan.suppliers[want]) {
            for (int place = plan.firstPlace[station]; place < plan.firstPlace[station + 1]; place++) {
                if (wants(place, wanted) == 1 && wanted[0] == WaitPlan.OUTSIDE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds what the suppliers of a want wait for, where that is new: what was waited for longest comes first. */
    private int reachFrom(int want, int from) {
        int end = from;
        for (int station : plan.suppliers[want]) {
            for (int place = plan.firstPlace[station]; place < plan.firstPlace[station + 1]; place++) {
                int wants = wants(place, wanted);
                for (int i = 0; i < wants; i++) {
                    if (wanted[i] != WaitPlan.OUTSIDE) {
                        end = reach(wanted[i], sight.sinceMicros(place), from, end);
                    }
                }
            }
        }
        return end;
    }

    private int reach(int want, long since, int from, int end) {
        int at = end;
        if (reachedIn[want] == searches) {
            at = indexOf(want, from, end);
            if (at == end || since >= sinces[at]) {
                return end;
            }
        }
        boolean isNew = at == end;
        while (at > from && sinces[at - 1] > since) {
            reached[at] = reached[at - 1];
            sinces[at] = sinces[at - 1];
            at--;
        }
        reachedIn[want] = searches;
        reached[at] = want;
        sinces[at] = since;
        return isNew ? end + 1 : end;
    }

    /** Where this want stands among those from {@code from} to {@code end}; {@code end} where it does not. */
    private int indexOf(int want, int from, int end) {
        int at = from;
        while (at < end && reached[at] != want) {
            at++;
        }
        return at;
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
        return count[station * TimeUse.COUNT + TimeUse.MISSING_PARTS.ordinal()] > 0
                || plan.begins[station] && count[station * TimeUse.COUNT + TimeUse.STARVED.ordinal()] > 0;
    }

    /** A finished part that found no room is there as well: it is handed over at once. */
    private int blockedSuppliers(int parts) {
        int blocked = 0;
        for (int station : plan.suppliers[parts]) {
            blocked += count[station * TimeUse.COUNT + TimeUse.BLOCKED.ordinal()];
        }
        return blocked;
    }
}
