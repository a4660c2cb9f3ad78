/**
 * Content of a line design: stations, routes, stores, products, equipment and their places. Immutable and always valid;
 * must not depend on the state of the line or on the format of line files.
 */
@NullMarked
package linetwin.core.layout;

import org.jspecify.annotations.NullMarked;
