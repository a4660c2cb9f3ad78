/** Tests of the reports and of their form as tags and as JSON. */
@NullMarked
package linetwin.connectors.stationmodel;

import org.jspecify.annotations.NullMarked;
