/** What the build holds this module to, each rule beside an offence that it must catch. */
@NullMarked
package linetwin.core.architecture;

import org.jspecify.annotations.NullMarked;
