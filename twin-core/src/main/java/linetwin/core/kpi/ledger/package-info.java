/**
 * Where the seconds of a line go, and whose fault it is: every second of every place is booked once, and what a place
 * waited is traced to the one that made it wait. Must not ask whether the line is simulated or real.
 */
@NullMarked
package linetwin.core.kpi.ledger;

import org.jspecify.annotations.NullMarked;
