package linetwin.connectors.sparkplug;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of an edge node's messages, which are numbered from 0 to 255 over and over. */
final class SequenceMonitor {
    private static final int NUMBERS = 256;
    private static final int HALF = NUMBERS / 2;
    private static final int NONE = -1;

    private final @Nullable EdgeMessage[] held = new @Nullable EdgeMessage[NUMBERS];
    private int next;
    private int count;
    private int behind = NONE;

    /** How a number stands to the one that is due. */
    enum Position {
        DUE,
        AHEAD,
        BEHIND,
        /** Behind, and so were the ones before, in order: the node counts anew and we missed its birth. */
        ANEW
    }

    /** Begins after a birth with this number. */
    void begin(long number) {
        Arrays.fill(held, null);
        count = 0;
        behind = NONE;
        next = after(number);
    }

    Position place(long number) {
        int distance = (int) (number - next) & (NUMBERS - 1);
        if (distance == 0) {
            return Position.DUE;
        }
        if (distance < HALF) {
            return Position.AHEAD;
        }
        boolean again = number == behind;
        behind = after(number);
        return again ? Position.ANEW : Position.BEHIND;
    }

    /** Steps over the number that is due. */
    void advance() {
        next = after(next);
        behind = NONE;
    }

    void hold(long number, EdgeMessage message) {
        int slot = (int) number & (NUMBERS - 1);
        if (held[slot] == null) {
            count++;
        }
        held[slot] = message;
    }

    boolean isWaiting() {
        return count > 0;
    }

    /** Whether so much waits that what is missing will not come any more. */
    boolean isFull() {
        return count >= HALF - 1;
    }

    /** The message that is due, if it came before its turn. */
    @Nullable
    EdgeMessage due() {
        var message = held[next];
        if (message != null) {
            held[next] = null;
            count--;
        }
        return message;
    }

    /** Gives up what is missing: how much it is, and what waited for it, in order. */
    Abandoned abandon() {
        int missing = 0;
        var waiting = new ArrayList<EdgeMessage>();
        while (count > 0) {
            var message = due();
            if (message == null) {
                missing++;
            } else {
                waiting.add(message);
            }
            next = after(next);
        }
        return new Abandoned(missing, waiting);
    }

    private static int after(long number) {
        return (int) (number + 1) & (NUMBERS - 1);
    }

    /** What is left when something never came. */
    record Abandoned(int missing, List<EdgeMessage> waiting) {}
}
