@NullMarked
package linetwin.core.health;

import org.jspecify.annotations.NullMarked;
