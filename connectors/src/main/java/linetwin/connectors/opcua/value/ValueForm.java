package linetwin.connectors.opcua.value;

import linetwin.core.connection.TagSpec.Meaning;

/** Form in which the line takes the value of a tag. */
public enum ValueForm {
    NUMBER,
    /** Number or name, as the source sends it. */
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
