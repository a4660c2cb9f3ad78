/** Public claims about a line, held against the twin's own values. Never says whether a claim is met. */
@NullMarked
package linetwin.core.kpi.claim;

import org.jspecify.annotations.NullMarked;
