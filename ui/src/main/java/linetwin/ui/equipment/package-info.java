/**
 * Changes equipment, where a connection file permits it: the only place of the interface that can. Asks the permit,
 * then its user, writes the audit before and after, and reads back. Must not know windows, a session, a simulation or a
 * recording: nothing that is not a live connection leads here.
 */
@NullMarked
package linetwin.ui.equipment;

import org.jspecify.annotations.NullMarked;
