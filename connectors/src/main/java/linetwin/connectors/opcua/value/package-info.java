/** Values, node paths and literals of OPC UA as numbers and text. Must not know a session. */
@NullMarked
package linetwin.connectors.opcua.value;

import org.jspecify.annotations.NullMarked;
