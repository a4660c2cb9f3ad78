/**
 * Parsing of message payloads: JSON, CBOR and single values, with configured paths to value, time, quality and unit.
 * Pure functions from bytes to values or causes of failure; no bytes cause an exception. Must not depend on a
 * transport.
 */
@NullMarked
package linetwin.connectors.payload;

import org.jspecify.annotations.NullMarked;
