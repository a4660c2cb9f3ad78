/**
 * Keeps a source connected, whatever its protocol: tries again and again, judges by arrivals whether anybody is there,
 * and hands what arrives on as events. Must not know a protocol library.
 */
@NullMarked
package linetwin.connectors.link;

import org.jspecify.annotations.NullMarked;
