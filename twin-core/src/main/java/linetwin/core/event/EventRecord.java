package linetwin.core.event;

/** An event and where it came from. */
public record EventRecord(LineEvent event, EventProvenance provenance) {}
