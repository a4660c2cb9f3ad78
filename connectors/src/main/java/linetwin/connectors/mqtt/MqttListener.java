package linetwin.connectors.mqtt;

import linetwin.core.health.Diagnostic;
import linetwin.core.health.RejectionReason;

/** Receives messages and faults of a session. Calls come one after the other; the broker waits while a call lasts. */
public interface MqttListener {
    /**
     * Receives a message.
     *
     * @param retained true if the broker retained it, so that its publisher may be gone
     */
    void message(String topic, byte[] payload, boolean retained);

    /** Receives a sign of life of the broker. */
    void alive();

    /** Receives a topic filter that the broker refuses. */
    void refused(String filter, RejectionReason why);

    /** Receives the end of a session that we did not close. */
    void ended(Diagnostic why);

    /** Receives an error that does not end the session. */
    void error(String where, RejectionReason why);
}
