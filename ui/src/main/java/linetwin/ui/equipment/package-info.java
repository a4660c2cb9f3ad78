/**
 * Changes equipment, if a connection file permits it: the only package of the interface that can. Checks the permit,
 * requests a confirmation, writes the audit before and after, and reads back. Must not know windows, a session, a
 * simulation or a recording: only a live connection leads here.
 */
@NullMarked
package linetwin.ui.equipment;

import org.jspecify.annotations.NullMarked;
