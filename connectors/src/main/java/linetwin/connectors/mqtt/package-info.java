/**
 * Reads a line from an MQTT broker: our own station model, or the payloads of others mapped tag by tag. The one place
 * that knows the MQTT library; other feeds over MQTT use the session here. Must not know the plant or another feed.
 */
@NullMarked
package linetwin.connectors.mqtt;

import org.jspecify.annotations.NullMarked;
