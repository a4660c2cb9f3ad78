package linetwin.core.model;

import java.util.Optional;
import linetwin.core.id.BenchId;
import linetwin.core.id.UnitId;
import org.pcollections.PVector;

/** A rework bench: the units on its places, and those that wait, first come first. */
public record BenchState(BenchId id, PVector<Optional<UnitId>> places, PVector<UnitId> queue) {}
