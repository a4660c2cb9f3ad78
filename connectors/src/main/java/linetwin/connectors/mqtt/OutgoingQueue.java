package linetwin.connectors.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Queue of messages to send while the broker is away or busy. The capacity comes from the connection file; beyond it
 * the oldest message is dropped. Only messages that stay valid later use this queue; commands to equipment do not.
 * Thread-safe.
 */
public final class OutgoingQueue {
    private final int capacity;
    private final Deque<OutgoingMessage> waiting = new ArrayDeque<>();
    private Optional<MqttSession> session = Optional.empty();
    private long dropped;

    /**
     * Creates a queue without a session.
     *
     * @param capacity maximum number of waiting messages
     */
    public OutgoingQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Attaches a new session and sends the waiting messages first. */
    public synchronized void opened(MqttSession open) {
        session = Optional.of(open);
        send();
    }

    /** Sends a message now, or when the broker accepts it. */
    public synchronized void send(OutgoingMessage message) {
        waiting.add(message);
        send();
        while (waiting.size() > capacity) {
            waiting.remove();
            dropped++;
        }
    }

    /** Sends the waiting messages as far as the broker accepts them. */
    public synchronized void send() {
        while (!waiting.isEmpty()
                && session.map(open -> open.publish(waiting.peek())).orElse(false)) {
            waiting.remove();
        }
    }

    /** Number of messages dropped since the last call. */
    public synchronized long takeDropped() {
        long taken = dropped;
        dropped = 0;
        return taken;
    }
}
