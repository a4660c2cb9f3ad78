package linetwin.core.model;

import linetwin.core.time.LineTime;

/** Whether we hear a station. Lost contact keeps the last known state and marks it; it never means "stopped". */
public record StationContact(Kind kind, LineTime since) {
    /** What we know of the other side. */
    public enum Kind {
        /** Nothing was heard yet. */
        NEVER,
        IN_CONTACT,
        LOST
    }

    public static final StationContact NEVER = new StationContact(Kind.NEVER, LineTime.ORIGIN);
}
