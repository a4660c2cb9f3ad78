package linetwin.core.kpi.ledger;

import linetwin.core.kpi.TimeUse;

/**
 * View of the waits of a line at one time. Places, stations and stores are numbered in the order of the line file.
 * Numeric kernel: whole microseconds without allocation, as a ledger reads it for each event.
 */
public interface LineWaitView {
    /** Returns the present use of a place. */
    TimeUse use(int place);

    /** Returns the start of the present use, in microseconds. */
    long sinceMicros(int place);

    /** Returns the planned duration of the operation on this place in microseconds; 0 if none was started. */
    long plannedMicros(int place);

    /** True if the unit on this place has failed at this station before. */
    boolean isRetest(int place);

    /** Returns the way on of the finished unit of this place, counted from 0; negative if unknown. */
    int wayOn(int place);

    /** Returns the number of units in the queue of a station. */
    int inQueue(int station);

    int inStore(int store);

    /** Returns the number of units that failed at this station and are at its bench, waiting or under repair. */
    int inRework(int station);
}
