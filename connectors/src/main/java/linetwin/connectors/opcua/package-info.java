/** Reads a line from an OPC UA server by subscription. Must not know the plant or another feed. */
@NullMarked
package linetwin.connectors.opcua;

import org.jspecify.annotations.NullMarked;
