package linetwin.connectors.sparkplug;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Monitor and reorder buffer for the messages of an edge node, which are numbered cyclically from 0 to 255. */
final class SequenceMonitor {
    private static final int NUMBERS = 256;
    private static final int HALF = NUMBERS / 2;
    private static final int NONE = -1;

    private final @Nullable EdgeMessage[] held = new @Nullable EdgeMessage[NUMBERS];
    private int next;
    private int count;
    private int behind = NONE;

    /** Position of a number relative to the number that is due. */
    enum Position {
        DUE,
        AHEAD,
        BEHIND,
        /** Behind, and consecutive to the previous number behind: the node restarted and its birth was missed. */
        RESTARTED
    }

    /** Starts after a birth with this number. */
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
        return again ? Position.RESTARTED : Position.BEHIND;
    }

    /** Advances to the next number. */
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

    /** True if so many messages wait that the missing one will not arrive any more. */
    boolean isFull() {
        return count >= HALF - 1;
    }

    /** Removes the message that is due from the buffer; null if it has not arrived. */
    @Nullable
    EdgeMessage due() {
        var message = held[next];
        if (message != null) {
            held[next] = null;
            count--;
        }
        return message;
    }

    /** Gives up the missing messages and empties the buffer. */
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

    /** Number of missing messages, and the waiting messages in order. */
    record Abandoned(int missing, List<EdgeMessage> waiting) {}
}
