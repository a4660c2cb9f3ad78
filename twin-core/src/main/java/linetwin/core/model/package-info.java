/**
 * What the line is now: an immutable state, and questions about it. Must not know who decided it: a simulator, a plant
 * and a recording look alike from here.
 */
@NullMarked
package linetwin.core.model;

import org.jspecify.annotations.NullMarked;
