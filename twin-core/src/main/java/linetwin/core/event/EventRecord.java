package linetwin.core.event;

/** Event with its origin. */
public record EventRecord(LineEvent event, EventProvenance provenance) {}
