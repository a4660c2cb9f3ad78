/**
 * Reads a line from an MQTT broker: our own station model, or payloads of foreign equipment mapped tag by tag. The only
 * package that uses the MQTT library; other feeds over MQTT use its sessions. Must not know the plant or another feed.
 */
@NullMarked
package linetwin.connectors.mqtt;

import org.jspecify.annotations.NullMarked;
