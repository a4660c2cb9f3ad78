/** Tests of MCAP files: round trips, damage of every kind, and the official reader of the format. */
@NullMarked
package linetwin.connectors.mcap;

import org.jspecify.annotations.NullMarked;
