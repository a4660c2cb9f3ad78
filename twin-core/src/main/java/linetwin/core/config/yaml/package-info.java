/**
 * Text to nodes with file, line and column; problems, spelling suggestions, and edits of single nodes. Must not depend
 * on line or connection files.
 */
@NullMarked
package linetwin.core.config.yaml;

import org.jspecify.annotations.NullMarked;
