/**
 * Loss ledger of a line: every second of every place is booked once, and every wait is traced to its cause. Must not
 * depend on the origin of the state: simulated or real.
 */
@NullMarked
package linetwin.core.kpi.ledger;

import org.jspecify.annotations.NullMarked;
