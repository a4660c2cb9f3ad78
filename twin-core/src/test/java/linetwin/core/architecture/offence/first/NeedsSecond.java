package linetwin.core.architecture.offence.first;

import linetwin.core.architecture.offence.second.NeedsFirst;

/** Belongs to a cycle of two packages. */
public record NeedsSecond(NeedsFirst other) {}
