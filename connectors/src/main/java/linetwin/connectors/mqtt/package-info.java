/**
 * Reads a line from an MQTT broker: one JSON message per station on change. Must not know the plant or another feed.
 */
@NullMarked
package linetwin.connectors.mqtt;

import org.jspecify.annotations.NullMarked;
