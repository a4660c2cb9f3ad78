/**
 * Other people's equipment, as fixtures: an OPC UA server, a broker, publishers and a cable that can be cut, none of
 * which knows anything of our station model. What they have sent can be asked of them. Must not know the feeds.
 */
@NullMarked
package linetwin.connectors.foreign;

import org.jspecify.annotations.NullMarked;
