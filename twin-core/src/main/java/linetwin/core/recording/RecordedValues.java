package linetwin.core.recording;

import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;

/** Values of signals among the events of a line. */
public final class RecordedValues {
    private RecordedValues() {}

    /** True if the event holds values of signals and nothing else. */
    public static boolean isOfSignals(LineEvent event) {
        return event instanceof SignalMeasured || event instanceof SignalsMeasured;
    }

    /** Returns the number of values of signals in the event. */
    public static int count(LineEvent event) {
        return switch (event) {
            case SignalsMeasured e -> e.batch().size();
            case SignalMeasured _ -> 1;
            default -> 0;
        };
    }
}
