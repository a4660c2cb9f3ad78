/** Tests of the ingest of one connection, and its test sources. */
@NullMarked
package linetwin.connectors.ingest;

import org.jspecify.annotations.NullMarked;
