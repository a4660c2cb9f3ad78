/**
 * Keeps a source connected, with any protocol: opens a connection, checks by arrivals that the source is alive,
 * replaces a dead connection and waits longer after each refusal. Owns the only threads of feeds. Must not know a
 * protocol library, nor the meaning of a value.
 */
@NullMarked
package linetwin.connectors.supervision;

import org.jspecify.annotations.NullMarked;
