package linetwin.core.architecture.offence.first;

import linetwin.core.architecture.offence.second.NeedsFirst;

/** Offends: its package and the other need each other. */
public record NeedsSecond(NeedsFirst other) {}
