/**
 * Connection files to connection specifications: readers of sources, tags, security and permits. Works on text that was
 * read elsewhere; must not open files.
 */
@NullMarked
package linetwin.core.config.connection;

import org.jspecify.annotations.NullMarked;
