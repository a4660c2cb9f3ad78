/**
 * Table of faults over real servers and of the states that a user sees. Must depend on the contract of the feeds only.
 */
@NullMarked
package linetwin.connectors.faults;

import org.jspecify.annotations.NullMarked;
