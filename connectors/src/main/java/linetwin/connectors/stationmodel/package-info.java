/**
 * What a station, a store, a bench and the line as a whole tell of themselves, whichever protocol carries it: the
 * reports, their form as tags and as JSON, and the events that follow from them. Pure; must not know a protocol
 * library.
 */
@NullMarked
package linetwin.connectors.stationmodel;

import org.jspecify.annotations.NullMarked;
