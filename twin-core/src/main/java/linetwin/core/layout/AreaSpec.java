package linetwin.core.layout;

import linetwin.core.id.AreaId;

/** Area of the line: stations that belong together, often under one control system. */
public record AreaSpec(AreaId id, LocalText name) {}
