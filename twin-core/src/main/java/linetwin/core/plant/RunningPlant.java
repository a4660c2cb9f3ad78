package linetwin.core.plant;

import java.util.List;
import linetwin.core.feed.LineClock;
import linetwin.core.id.SourceId;
import linetwin.core.model.LineState;

/** Running virtual plant. */
public interface RunningPlant extends AutoCloseable {
    String opcuaEndpoint();

    String mqttEndpoint();

    /** True state of the plant, for comparison with the state that a client shows. */
    LineState state();

    LineClock clock();

    /** Stops the line, and continues to publish it, until {@link #resume}. */
    void pause();

    void resume();

    /**
     * Injects a fault between the line and its clients; the line itself, and so {@link #state}, stays true. A second
     * fault of the same kind at the same source replaces the first. Values that a source reported wrongly or not at all
     * are reported anew when the fault ends. lists the possible faults
     *
     * @throws IllegalArgumentException if the plant has no such source, or if that source cannot fail in this way; the
     *     message
     */
    void fault(FaultSpec fault);

    /** Ends every fault, and cancels faults that have not begun yet. */
    void clearFaults();

    /**
     * Ends the faults of one source.
     *
     * @throws IllegalArgumentException if the plant has no such source
     */
    void clearFaults(SourceId source);

    /** Active and waiting faults as requested, oldest first. */
    List<FaultSpec> faults();

    /** Faults that have not begun yet. */
    List<FaultSpec> waitingFaults();

    @Override
    void close();
}
