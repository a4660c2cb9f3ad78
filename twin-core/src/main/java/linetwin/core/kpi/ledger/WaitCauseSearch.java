package linetwin.core.kpi.ledger;

import java.util.Arrays;

/**
 * Finds who makes a place wait, at one moment. A want is met by places of some stations and by units that come back
 * from rework. Where one of these does not wait itself, they are the cause; where all wait, the search goes on to what
 * they wait for, the one that has waited longest first, until it comes to the first that does not wait.
 */
final class WaitCauseSearch {
    /** All that could help wait for one another. */
    static final int CIRCLE = -2;

    private static final int UNKNOWN_YET = -3;

    private final WaitPlan plan;
    private final WaitSnapshot moment;
    private final int[] rootOf;
    private final int[] reached;
    private final long[] sinces;
    private final int[] reachedIn;
    private final int[] wanted;
    private int searches;

    WaitCauseSearch(WaitPlan plan, WaitSnapshot moment) {
        this.plan = plan;
        this.moment = moment;
        rootOf = new int[plan.wants()];
        reached = new int[plan.wants()];
        sinces = new long[plan.wants()];
        reachedIn = new int[plan.wants()];
        wanted = new int[plan.mostWants()];
    }

    /** The moment is another one. */
    void forget() {
        Arrays.fill(rootOf, UNKNOWN_YET);
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
            helpers += moment.ownPlaces(station);
        }
        for (int station : plan.reworkers[want]) {
            helpers += moment.inRework(station);
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
                if (moment.wants(place, wanted) == 1 && wanted[0] == WaitPlan.OUTSIDE) {
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
                int wants = moment.wants(place, wanted);
                for (int i = 0; i < wants; i++) {
                    if (wanted[i] != WaitPlan.OUTSIDE) {
                        end = reach(wanted[i], moment.sinceMicros(place), from, end);
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
}
