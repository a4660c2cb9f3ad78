/**
 * A Sparkplug B 3.0 host application: births, deaths, sequences and aliases of edge nodes, and what their metrics mean
 * for the line. Must not know an MQTT library: messages come and go through the session of the MQTT feed.
 */
@NullMarked
package linetwin.connectors.sparkplug;

import org.jspecify.annotations.NullMarked;
