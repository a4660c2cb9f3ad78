package linetwin.connectors.opcua;

import linetwin.core.connection.TagSpec.Meaning;

/** In which form the line wants the value of a tag. */
enum ValueSort {
    NUMBER,
    /** A number or a name, whichever the source has. */
    STATE,
    TEXT;

    static ValueSort of(Meaning meaning) {
        return switch (meaning) {
            case SIGNAL, GOOD_COUNT, BAD_COUNT, REWORK_COUNT, CYCLE_TIME, ENERGY -> NUMBER;
            case STATE -> STATE;
            case STOP_REASON, PART, ALARMS -> TEXT;
        };
    }
}
