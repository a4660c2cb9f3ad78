package linetwin.core.model;

import linetwin.core.time.LineTime;

/** Contact to a station. Lost contact keeps the last known state and marks it as stale; it never means "stopped". */
public record StationContact(Kind kind, LineTime since) {
    /** State of the contact. */
    public enum Kind {
        /** No data was received yet. */
        NEVER,
        IN_CONTACT,
        LOST
    }

    public static final StationContact NEVER = new StationContact(Kind.NEVER, LineTime.ORIGIN);
}
