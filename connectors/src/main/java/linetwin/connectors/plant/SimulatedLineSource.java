package linetwin.connectors.plant;

import java.util.function.Consumer;
import linetwin.core.event.LineEvent;
import linetwin.core.time.LineTime;

/** Decides what happens on the plant's line. */
@FunctionalInterface
interface SimulatedLineSource {
    /** Lets the line run up to a moment, and hands over all that happens until then, in order. */
    void advanceTo(LineTime time, Consumer<? super LineEvent> events);
}
