/**
 * Text to nodes that carry file, line and column; problems, spelling suggestions and edits of single nodes. Must not
 * know line or connection files.
 */
@NullMarked
package linetwin.core.config.yaml;

import org.jspecify.annotations.NullMarked;
