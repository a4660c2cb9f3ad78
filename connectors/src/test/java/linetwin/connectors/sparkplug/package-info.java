/** Tests of the Sparkplug package. */
@NullMarked
package linetwin.connectors.sparkplug;

import org.jspecify.annotations.NullMarked;
