/**
 * Benchmark of LineTwin against the bare libraries in one run: same server, same items, same settings, each client a
 * process of its own. {@link linetwin.connectors.bench.SideBySideBenchmark} is the program that writes the table.
 */
@NullMarked
package linetwin.connectors.bench;

import org.jspecify.annotations.NullMarked;
