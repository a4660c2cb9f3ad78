/**
 * Random streams, one per purpose, and the draws made from them. Values are equal on every machine. Must not depend on
 * stations.
 */
@NullMarked
package linetwin.core.sim.random;

import org.jspecify.annotations.NullMarked;
