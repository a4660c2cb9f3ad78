/** Tests of what arrives over a connection, and its test sources. */
@NullMarked
package linetwin.connectors.ingest;

import org.jspecify.annotations.NullMarked;
