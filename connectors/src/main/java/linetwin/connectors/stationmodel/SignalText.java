package linetwin.connectors.stationmodel;

import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;

/** Reads signals as they name themselves: {@code SCREW/finalTorque}. */
public final class SignalText {
    private SignalText() {}

    /**
     * The signal of this name.
     *
     * @throws IllegalArgumentException where the text is no equipment class and signal with a slash between them
     */
    public static SignalId parse(String text) {
        var slash = text.indexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("A signal is written class/name, was '%s'".formatted(text));
        }
        return new SignalId(new EquipmentClassId(text.substring(0, slash)), text.substring(slash + 1));
    }
}
