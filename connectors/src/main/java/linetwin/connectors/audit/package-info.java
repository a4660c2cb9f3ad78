/**
 * Audit trail of changes to equipment, as files with one JSON object per line, each chained to the previous line by its
 * hash. Must not depend on a protocol and makes no decision.
 */
@NullMarked
package linetwin.connectors.audit;

import org.jspecify.annotations.NullMarked;
