/**
 * Abnormal spells of the line: a fold over its states that records the beginning and end of each. The life cycle of
 * ISA-18.2 (acknowledged, latched, shelved) belongs here as well. Must not know views or clocks.
 */
@NullMarked
package linetwin.core.alarm;

import org.jspecify.annotations.NullMarked;
