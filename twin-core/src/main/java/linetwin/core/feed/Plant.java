package linetwin.core.feed;

import linetwin.core.model.LineState;

/** A running virtual plant. */
public interface Plant extends AutoCloseable {
    String opcuaEndpoint();

    String mqttEndpoint();

    /** The plant's own state: what a mirror should come to show. */
    LineState state();

    LineClock clock();

    /** Stops the line where it is, and goes on publishing it, until {@link #resume}. */
    void pause();

    void resume();

    @Override
    void close();
}
