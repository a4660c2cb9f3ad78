package linetwin.core.sim;

import java.util.Arrays;

/**
 * The units on the line: one column per property, one number per unit, and the number of a unit that left is used
 * again. The arrays grow only while the line holds more than ever before.
 */
final class Units {
    private static final int NONE = Chains.NONE;
    private static final int INITIAL = 256;

    final Chains.Links links = new Chains.Links(INITIAL);
    long[] serial = new long[INITIAL];
    long[] entered = new long[INITIAL];
    long[] since = new long[INITIAL];
    int[] route = new int[INITIAL];
    int[] lastStation = new int[INITIAL];
    int[] failedAt = new int[INITIAL];
    int[] reworks = new int[INITIAL];
    int[] firstPart = new int[INITIAL];
    int[] lastPart = new int[INITIAL];
    boolean[] cameToHead = new boolean[INITIAL];
    private int free = NONE;
    private int used;

    /** A new unit of this route. */
    int create(int ofRoute, long number, long now) {
        int unit = take();
        serial[unit] = number;
        route[unit] = ofRoute;
        entered[unit] = now;
        since[unit] = now;
        lastStation[unit] = NONE;
        failedAt[unit] = NONE;
        reworks[unit] = 0;
        firstPart[unit] = NONE;
        lastPart[unit] = NONE;
        cameToHead[unit] = false;
        return unit;
    }

    /** Makes {@code part} the newest part of {@code unit}. */
    void fit(int part, int unit, long now) {
        links.next[part] = NONE;
        since[part] = now;
        if (firstPart[unit] == NONE) {
            firstPart[unit] = part;
        } else {
            links.next[lastPart[unit]] = part;
        }
        lastPart[unit] = part;
    }

    /** Forgets a unit and all that is built into it. */
    void remove(int unit) {
        int part = firstPart[unit];
        while (part != NONE) {
            int next = links.next[part];
            remove(part);
            part = next;
        }
        links.next[unit] = free;
        free = unit;
    }

    private int take() {
        if (free != NONE) {
            int unit = free;
            free = links.next[unit];
            return unit;
        }
        if (used == serial.length) {
            grow(2 * used);
        }
        return used++;
    }

    private void grow(int capacity) {
        links.next = Arrays.copyOf(links.next, capacity);
        serial = Arrays.copyOf(serial, capacity);
        entered = Arrays.copyOf(entered, capacity);
        since = Arrays.copyOf(since, capacity);
        route = Arrays.copyOf(route, capacity);
        lastStation = Arrays.copyOf(lastStation, capacity);
        failedAt = Arrays.copyOf(failedAt, capacity);
        reworks = Arrays.copyOf(reworks, capacity);
        firstPart = Arrays.copyOf(firstPart, capacity);
        lastPart = Arrays.copyOf(lastPart, capacity);
        cameToHead = Arrays.copyOf(cameToHead, capacity);
    }
}
