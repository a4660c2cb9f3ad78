/**
 * Texts of the interface in English and Chinese. Each package of the interface has its own pair of property files; a
 * test checks that their keys are equal.
 */
@NullMarked
package linetwin.ui.text;

import org.jspecify.annotations.NullMarked;
