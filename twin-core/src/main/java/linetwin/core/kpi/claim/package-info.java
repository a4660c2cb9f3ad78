/** Public claims about a line, compared with the values of the twin. Never decides if a claim is met. */
@NullMarked
package linetwin.core.kpi.claim;

import org.jspecify.annotations.NullMarked;
