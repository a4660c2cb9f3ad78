/**
 * MCAP files (specification: mcap.dev, magic {@code MCAP0}): writing, indexed reading, scanning and repair. Chunks are
 * compressed by zstd and verified by their checksums. Must not know lines, stations or what a message means.
 */
@NullMarked
package linetwin.connectors.mcap;

import org.jspecify.annotations.NullMarked;
