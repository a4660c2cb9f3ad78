/**
 * The virtual plant: a simulated line behind a real OPC UA server and a real MQTT broker, both on loopback only. Must
 * not depend on the feeds that read it.
 */
@NullMarked
package linetwin.connectors.plant;

import org.jspecify.annotations.NullMarked;
