/**
 * Reports of stations, stores, benches and the line as a whole, independent of the protocol: the reports, their form as
 * tags and as JSON, and their mapping to events. Pure functions; must not depend on a protocol library.
 */
@NullMarked
package linetwin.connectors.stationmodel;

import org.jspecify.annotations.NullMarked;
