package linetwin.connectors.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What waits to be sent while the broker is away or has enough to do. It never holds more than the connection file
 * says: of too much the oldest is let go. Only what is as true later as it was goes through it; an order to equipment
 * does not.
 */
public final class OutgoingQueue {
    private final int capacity;
    private final Deque<OutgoingMessage> waiting = new ArrayDeque<>();
    private Optional<MqttSession> session = Optional.empty();
    private long dropped;

    /**
     * An outbox without a session.
     *
     * @param capacity most messages that wait
     */
    public OutgoingQueue(int capacity) {
        this.capacity = capacity;
    }

    /** A new session begins: what waits goes first. */
    public synchronized void opened(MqttSession open) {
        session = Optional.of(open);
        send();
    }

    /** Sends now, or when it can be done. */
    public synchronized void send(OutgoingMessage message) {
        waiting.add(message);
        send();
        while (waiting.size() > capacity) {
            waiting.remove();
            dropped++;
        }
    }

    /** Tries again what could not be sent. */
    public synchronized void send() {
        while (!waiting.isEmpty()
                && session.map(open -> open.publish(waiting.peek())).orElse(false)) {
            waiting.remove();
        }
    }

    /** How many were let go since this was last asked. */
    public synchronized long takeDropped() {
        long taken = dropped;
        dropped = 0;
        return taken;
    }
}
