package linetwin.connectors.stationmodel;

import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;

/** Parser of signal names such as {@code SCREW/finalTorque}: equipment class, slash, signal. */
public final class SignalText {
    private SignalText() {}

    /**
     * Parses a signal name.
     *
     * @throws IllegalArgumentException if the text is no equipment class and signal with a slash between them
     */
    public static SignalId parse(String text) {
        var slash = text.indexOf('/');
        if (slash <= 0) {
            throw new RejectionException(RejectionCode.NO_SIGNAL_ID, text);
        }
        return new SignalId(new EquipmentClassId(text.substring(0, slash)), text.substring(slash + 1));
    }
}
