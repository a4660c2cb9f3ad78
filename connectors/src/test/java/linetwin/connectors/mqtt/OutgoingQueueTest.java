package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutgoingQueueTest {
    private final OutgoingQueue outbox = new OutgoingQueue(3);

    @Test
    void waitingMessagesAreSentInOrderWhenTheBrokerIsThere() {
        send("a", "b");
        var session = new Session(true);
        outbox.opened(session);
        send("c");

        assertEquals(List.of("a", "b", "c"), session.sent);
    }

    @Test
    void oldestMessageIsDroppedWhenTheQueueIsFull() {
        send("a", "b", "c", "d", "e");
        var session = new Session(true);
        outbox.opened(session);

        assertEquals(List.of("c", "d", "e"), session.sent);
        assertEquals(2, outbox.takeDropped());
        assertEquals(0, outbox.takeDropped());
    }

    @Test
    void aMessageThatTheBrokerDoesNotAcceptIsTriedAgain() {
        var session = new Session(false);
        outbox.opened(session);
        send("a");
        assertTrue(session.sent.isEmpty());
        session.takes = true;
        outbox.send();

        assertEquals(List.of("a"), session.sent);
    }

    private void send(String... topics) {
        for (var topic : topics) {
            outbox.send(new OutgoingMessage(topic, new byte[0], 0, false));
        }
    }

    /** Session that accepts or refuses messages. */
    private static final class Session implements MqttSession {
        private final List<String> sent = new ArrayList<>();
        private boolean takes;

        Session(boolean takes) {
            this.takes = takes;
        }

        @Override
        public boolean publish(OutgoingMessage message) {
            if (takes) {
                sent.add(message.topic());
            }
            return takes;
        }

        @Override
        public void subscribe(List<TopicFilter> filters) {
            // Nothing comes.
        }

        @Override
        public boolean awaitSubscriptions(Duration limit) {
            return true;
        }

        @Override
        public void probe() {
            // Nothing comes.
        }

        @Override
        public boolean isLost() {
            return false;
        }

        @Override
        public void close() {
            // Nothing to release.
        }
    }
}
