/** Ports that change equipment and that record each change in an audit. Only the permitted writes may use them. */
@NullMarked
package linetwin.core.equipment;

import org.jspecify.annotations.NullMarked;
