/**
 * Orders the events of all sources and applies them to one line: a bounded queue for each source, a short reorder
 * window, one writer. Must not depend on a protocol, a thread or the wall clock.
 */
@NullMarked
package linetwin.core.session;

import org.jspecify.annotations.NullMarked;
