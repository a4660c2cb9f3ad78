package linetwin.core.kpi.ledger;

import java.util.Arrays;

/**
 * Search for the cause of a wait at one time. A want is met by places of some stations and by units that return from
 * rework. If one of these does not wait, it is the cause; if all wait, the search continues with their wants, the
 * longest wait first, until it reaches the first that does not wait.
 */
final class WaitCauseSearch {
    /** Result of a want whose suppliers all wait for one another. */
    static final int CIRCLE = -2;

    private static final int UNKNOWN_YET = -3;

    private final WaitPlan plan;
    private final WaitSnapshot snapshot;
    private final int[] rootOf;
    private final int[] reached;
    private final long[] sinces;
    private final int[] reachedIn;
    private final int[] wanted;
    private int searches;

    WaitCauseSearch(WaitPlan plan, WaitSnapshot snapshot) {
        this.plan = plan;
        this.snapshot = snapshot;
        rootOf = new int[plan.wants()];
        reached = new int[plan.wants()];
        sinces = new long[plan.wants()];
        reachedIn = new int[plan.wants()];
        wanted = new int[plan.mostWants()];
    }

    /** Clears the cached results before the search at another time. */
    void clear() {
        Arrays.fill(rootOf, UNKNOWN_YET);
    }

    /** Returns the want whose suppliers are the cause of this want, or OUTSIDE, or CIRCLE. */
    int rootOf(int want) {
        if (want == WaitPlan.OUTSIDE) {
            return WaitPlan.OUTSIDE;
        }
        if (rootOf[want] == UNKNOWN_YET) {
            rootOf[want] = search(want);
        }
        return rootOf[want];
    }

    /** Returns the number of places and units that could meet this want and do not wait. */
    int idleSuppliers(int want) {
        int idle = 0;
        for (int station : plan.suppliers[want]) {
            idle += snapshot.ownPlaces(station);
        }
        for (int station : plan.reworkers[want]) {
            idle += snapshot.inRework(station);
        }
        return idle;
    }

    /** Searches breadth first, so that the nearest cause is found. */
    private int search(int want) {
        searches++;
        reachedIn[want] = searches;
        reached[0] = want;
        int end = 1;
        boolean leadsOutside = false;
        for (int at = 0; at < end; at++) {
            int reachedWant = reached[at];
            if (idleSuppliers(reachedWant) > 0) {
                return reachedWant;
            }
            leadsOutside |= plan.suppliers[reachedWant].length == 0 || hasUnsuppliedWant(reachedWant);
            end = reachFrom(reachedWant, end);
        }
        return leadsOutside ? WaitPlan.OUTSIDE : CIRCLE;
    }

    /** True if a supplier of this want has a want that no station can meet. */
    private boolean hasUnsuppliedWant(int want) {
        for (int station : plan.suppliers[want]) {
            for (int place = plan.firstPlace[station]; place < plan.firstPlace[station + 1]; place++) {
                if (snapshot.wants(place, wanted) == 1 && wanted[0] == WaitPlan.OUTSIDE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds the unvisited wants of the suppliers of a want, the longest wait first. */
    private int reachFrom(int want, int from) {
        int end = from;
        for (int station : plan.suppliers[want]) {
            for (int place = plan.firstPlace[station]; place < plan.firstPlace[station + 1]; place++) {
                int wants = snapshot.wants(place, wanted);
                for (int i = 0; i < wants; i++) {
                    if (wanted[i] != WaitPlan.OUTSIDE) {
                        end = reach(wanted[i], snapshot.sinceMicros(place), from, end);
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

    /** Returns the index of a want between {@code from} and {@code end}, or {@code end} if it is absent. */
    private int indexOf(int want, int from, int end) {
        int at = from;
        while (at < end && reached[at] != want) {
            at++;
        }
        return at;
    }
}
