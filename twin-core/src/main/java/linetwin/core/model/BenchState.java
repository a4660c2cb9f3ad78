package linetwin.core.model;

import java.util.Optional;
import linetwin.core.id.BenchId;
import linetwin.core.id.UnitId;
import org.pcollections.PVector;

/**
 * State of a rework bench: the units on its places, and the units in its queue in order of arrival (first come, first
 * served).
 */
public record BenchState(BenchId id, PVector<Optional<UnitId>> places, PVector<UnitId> queue) {}
