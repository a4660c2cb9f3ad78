/** What sparkplug promises. */
@NullMarked
package linetwin.connectors.sparkplug;

import org.jspecify.annotations.NullMarked;
