package linetwin.connectors.plant;

import java.util.List;
import java.util.function.Consumer;
import linetwin.core.event.LineEvent;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;

/** Source of the events on the plant's line. */
interface SimulatedLineSource {
    /** State of the line at the time to which it was advanced. */
    LineState state();

    /** Advances the line to a line time and passes all events until then, in order. */
    void advanceTo(LineTime time, Consumer<? super LineEvent> events);

    /** Returns the sums of the periods so far, oldest first, as a client continues them; empty if it books none. */
    default List<List<Long>> periods() {
        return List.of();
    }
}
