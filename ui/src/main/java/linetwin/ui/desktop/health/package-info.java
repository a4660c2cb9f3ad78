/**
 * Health page of the sources: diagnostics, figures, time lines, review of certificates, faults of the virtual plant.
 * Must not know a protocol or the construction of feeds; it reads what feeds report.
 */
@NullMarked
package linetwin.ui.desktop.health;

import org.jspecify.annotations.NullMarked;
