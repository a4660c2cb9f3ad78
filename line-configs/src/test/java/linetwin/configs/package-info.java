/**
 * Checks the line and connection files bundled with LineTwin. Must not depend on facts about a line beyond its files.
 */
@NullMarked
package linetwin.configs;

import org.jspecify.annotations.NullMarked;
