package linetwin.core.kpi.ledger;

import linetwin.core.kpi.TimeUse;

/**
 * A line at one moment, as far as waiting is concerned. Places, stations and stores are numbered in the order of the
 * line file.
 */
public interface LineWaitView {
    /** What a place does. */
    TimeUse use(int place);

    /** Since when it does so, in microseconds. */
    long sinceMicros(int place);

    /** How long the operation on this place is meant to take, in microseconds; 0 where none was begun. */
    long plannedMicros(int place);

    /** Whether the unit on this place has failed here before. */
    boolean isRetest(int place);

    /**
     * Which of its ways on the finished unit of this place goes, counted from 0; less than 0 where that is not known.
     */
    int wayOn(int place);

    /** Units that wait before a station. */
    int inQueue(int station);

    int inStore(int store);

    /** Units that failed at this station and are at its bench, waiting or being repaired. */
    int inRework(int station);
}
