/**
 * Present state of the line: immutable values and queries on them. Must not depend on the origin of the state:
 * simulator, plant and recording use the same types.
 */
@NullMarked
package linetwin.core.model;

import org.jspecify.annotations.NullMarked;
