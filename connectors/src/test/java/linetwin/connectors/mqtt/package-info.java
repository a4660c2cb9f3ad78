/** Tests of the mapping, without a network. */
@NullMarked
package linetwin.connectors.mqtt;

import org.jspecify.annotations.NullMarked;
