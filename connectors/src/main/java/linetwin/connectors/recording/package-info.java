/**
 * Recordings of a line as MCAP files: entries as protobuf messages with their schemas inside, a writer that never
 * blocks its caller, and a reader with an index. Must not know OPC UA or MQTT.
 */
@NullMarked
package linetwin.connectors.recording;

import org.jspecify.annotations.NullMarked;
