/** Tests of the mapping, without a network. */
@NullMarked
package linetwin.connectors.opcua;

import org.jspecify.annotations.NullMarked;
