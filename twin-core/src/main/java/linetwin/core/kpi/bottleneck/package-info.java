/**
 * Methods of bottleneck detection, each as published, from shares of time or from active periods. Must not depend on
 * the origin of the figures.
 */
@NullMarked
package linetwin.core.kpi.bottleneck;

import org.jspecify.annotations.NullMarked;
