/**
 * The soak: hours of values at full rate with servers that come and go. Must know nothing but contracts and fixtures.
 */
@NullMarked
package linetwin.connectors.soak;

import org.jspecify.annotations.NullMarked;
