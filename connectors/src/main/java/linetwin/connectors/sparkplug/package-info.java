/**
 * Sparkplug B 3.0 host application: births, deaths, sequences and aliases of edge nodes, and the mapping of their
 * metrics to tags of the line. Must not depend on an MQTT library: messages pass through the session of the MQTT feed.
 */
@NullMarked
package linetwin.connectors.sparkplug;

import org.jspecify.annotations.NullMarked;
