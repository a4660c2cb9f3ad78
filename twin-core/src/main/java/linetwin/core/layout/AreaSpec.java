package linetwin.core.layout;

import linetwin.core.id.AreaId;

/** A section of the line: stations that belong together, and often one control system. */
public record AreaSpec(AreaId id, LocalText name) {}
