/**
 * Benchmarks of the kernel against other engines that simulate the same lines: {@code mvn -Pjmh -pl twin-core test}.
 */
@NullMarked
package linetwin.core.benchmark;

import org.jspecify.annotations.NullMarked;
