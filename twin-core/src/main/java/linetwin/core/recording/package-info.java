/**
 * Content of a recording of a line, its ports, and its replay: a recording is one more source of events. Must not know
 * a file format, a thread or the wall clock.
 */
@NullMarked
package linetwin.core.recording;

import org.jspecify.annotations.NullMarked;
