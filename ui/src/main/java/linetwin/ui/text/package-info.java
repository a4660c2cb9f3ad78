/**
 * Every word that the interface says, in English and Chinese. Each package of the interface has its own pair of files
 * beside the others; a test holds their keys equal.
 */
@NullMarked
package linetwin.ui.text;

import org.jspecify.annotations.NullMarked;
