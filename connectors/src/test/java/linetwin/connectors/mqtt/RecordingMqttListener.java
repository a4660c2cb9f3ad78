package linetwin.connectors.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.RejectionReason;

/** Records the messages and faults of a session. */
final class RecordingMqttListener implements MqttListener {
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    final List<Diagnostic> ended = new CopyOnWriteArrayList<>();
    final List<String> troubles = new CopyOnWriteArrayList<>();
    final AtomicInteger signsOfLife = new AtomicInteger();

    @Override
    public void message(String topic, byte[] payload, boolean retained) {
        messages.add("%s %s%s".formatted(topic, new String(payload, StandardCharsets.UTF_8), retained ? " kept" : ""));
    }

    @Override
    public void alive() {
        signsOfLife.incrementAndGet();
    }

    @Override
    public void refused(String filter, RejectionReason why) {
        refused.add(filter + ": " + why.about());
    }

    @Override
    public void ended(Diagnostic why) {
        ended.add(why);
    }

    @Override
    public void error(String where, RejectionReason why) {
        troubles.add(where + ": " + why);
    }
}
