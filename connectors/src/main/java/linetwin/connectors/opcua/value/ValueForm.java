package linetwin.connectors.opcua.value;

import linetwin.core.connection.TagSpec.Meaning;

/** In which form the line wants the value of a tag. */
public enum ValueForm {
    NUMBER,
    /** A number or a name, whichever the source has. */
    STATE,
    TEXT;

    public static ValueForm of(Meaning meaning) {
        return switch (meaning) {
            case SIGNAL, GOOD_COUNT, BAD_COUNT, REWORK_COUNT, CYCLE_TIME, ENERGY -> NUMBER;
            case STATE -> STATE;
            case STOP_REASON, PART, ALARMS -> TEXT;
        };
    }
}
