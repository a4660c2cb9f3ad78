/**
 * Keeps the audit of what was done to equipment, as files of one JSON object a line, each sealed with the one before.
 * Knows no protocol and decides nothing.
 */
@NullMarked
package linetwin.connectors.audit;

import org.jspecify.annotations.NullMarked;
