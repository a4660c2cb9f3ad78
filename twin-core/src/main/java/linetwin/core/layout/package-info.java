/**
 * What designers edit: stations, routes, stores, products, equipment and where they stand. Immutable and always valid;
 * must not know what the line is doing now, nor how a line file is written.
 */
@NullMarked
package linetwin.core.layout;

import org.jspecify.annotations.NullMarked;
