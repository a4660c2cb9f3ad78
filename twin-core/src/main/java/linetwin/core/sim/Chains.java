package linetwin.core.sim;

import java.util.Arrays;

/**
 * First-come-first-served lists of numbered things. A thing is in one list at most, so its own link suffices and
 * nothing is ever allocated.
 */
final class Chains {
    static final int NONE = -1;

    private final int[] head;
    private final int[] tail;
    private final int[] size;
    private final Links links;

    Chains(int chains, Links links) {
        head = new int[chains];
        tail = new int[chains];
        size = new int[chains];
        Arrays.fill(head, NONE);
        Arrays.fill(tail, NONE);
        this.links = links;
    }

    boolean isEmpty(int chain) {
        return size[chain] == 0;
    }

    int size(int chain) {
        return size[chain];
    }

    int first(int chain) {
        return head[chain];
    }

    int after(int thing) {
        return links.next[thing];
    }

    void add(int chain, int thing) {
        links.next[thing] = NONE;
        if (head[chain] == NONE) {
            head[chain] = thing;
        } else {
            links.next[tail[chain]] = thing;
        }
        tail[chain] = thing;
        size[chain]++;
    }

    void addFirst(int chain, int thing) {
        links.next[thing] = head[chain];
        if (head[chain] == NONE) {
            tail[chain] = thing;
        }
        head[chain] = thing;
        size[chain]++;
    }

    /** Takes the first thing out; there must be one. */
    int poll(int chain) {
        int first = head[chain];
        head[chain] = links.next[first];
        if (head[chain] == NONE) {
            tail[chain] = NONE;
        }
        size[chain]--;
        return first;
    }

    /** The links of all things of one sort, shared by all lists that they can be in. */
    static final class Links {
        int[] next;

        Links(int things) {
            next = new int[things];
        }
    }
}
