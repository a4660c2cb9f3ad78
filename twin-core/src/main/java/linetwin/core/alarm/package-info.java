/**
 * Abnormal spells of the line: a fold over its states that records when each began and ended. The life cycle of
 * ISA-18.2 (acknowledged, latched, shelved) belongs here as well. Must not know who shows them, nor any clock.
 */
@NullMarked
package linetwin.core.alarm;

import org.jspecify.annotations.NullMarked;
