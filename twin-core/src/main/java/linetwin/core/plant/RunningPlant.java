package linetwin.core.plant;

import java.util.List;
import linetwin.core.feed.LineClock;
import linetwin.core.id.SourceId;
import linetwin.core.model.LineState;

/** A running virtual plant. */
public interface RunningPlant extends AutoCloseable {
    String opcuaEndpoint();

    String mqttEndpoint();

    /** The plant's own state: what a mirror should come to show. */
    LineState state();

    LineClock clock();

    /** Stops the line where it is, and goes on publishing it, until {@link #resume}. */
    void pause();

    void resume();

    /**
     * Lets something go wrong between the line and its readers; the line itself, and so {@link #state}, stays true. A
     * second fault of the same kind at the same source takes the place of the first. What a source told wrongly or not
     * at all it tells anew when the fault ends.
     *
     * @throws IllegalArgumentException where the plant has no such source, or that source cannot fail so; the message
     *     says what it can
     */
    void fault(FaultSpec fault);

    /** Ends every fault; what has not begun yet will not. */
    void clearFaults();

    /**
     * Ends the faults of one source.
     *
     * @throws IllegalArgumentException where the plant has no such source
     */
    void clearFaults(SourceId source);

    /** The faults that last or will begin, as they were asked for, the oldest first. */
    List<FaultSpec> faults();

    /** Those of them that have not begun yet. */
    List<FaultSpec> waitingFaults();

    @Override
    void close();
}
