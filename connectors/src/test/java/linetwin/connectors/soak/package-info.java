/**
 * Soak test: hours of values at full rate, with servers that stop and start. Must depend on contracts and fixtures
 * only.
 */
@NullMarked
package linetwin.connectors.soak;

import org.jspecify.annotations.NullMarked;
