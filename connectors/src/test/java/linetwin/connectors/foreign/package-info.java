/**
 * Fixtures of foreign equipment: an OPC UA server, a broker, publishers and a cable that can be pulled, all independent
 * of the station model of LineTwin. Tests can query the values that they have sent. Must not depend on the feeds.
 */
@NullMarked
package linetwin.connectors.foreign;

import org.jspecify.annotations.NullMarked;
