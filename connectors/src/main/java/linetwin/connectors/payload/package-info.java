/**
 * What the payloads of others say: JSON, CBOR and single values, with the places of value, time, quality and unit in
 * them. Pure: bytes in, readings or reasons out, and never an exception, whatever the bytes. Must not know how they
 * came.
 */
@NullMarked
package linetwin.connectors.payload;

import org.jspecify.annotations.NullMarked;
