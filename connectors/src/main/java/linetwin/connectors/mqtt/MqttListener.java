package linetwin.connectors.mqtt;

import linetwin.core.health.Diagnostic;

/** Who hears what a session brings. Called one after the other; while a call lasts, the broker is made to wait. */
public interface MqttListener {
    /**
     * A message came.
     *
     * @param retained whether the broker had kept it, so that nobody knows how its publisher is today
     */
    void message(String topic, byte[] payload, boolean retained);

    /** The broker answered, if only to say that it is there. */
    void alive();

    /** The broker will not send us what fits this filter. */
    void refused(String filter, String why);

    /** The session ended, and not because we closed it. */
    void ended(Diagnostic why);

    /** Something went wrong that ends nothing. */
    void trouble(String where, String why);
}
