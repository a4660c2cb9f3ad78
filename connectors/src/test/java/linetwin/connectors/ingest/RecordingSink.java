package linetwin.connectors.ingest;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineClock;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;

/** Records all events of a feed. */
public final class RecordingSink implements FeedSink {
    private final List<LineEvent> events = new ArrayList<>();
    private final List<LineEvent> remembered = new ArrayList<>();

    @Override
    public void receive(EventRecord event) {
        events.add(event.event());
    }

    @Override
    public void receiveHistorical(EventRecord event) {
        remembered.add(event.event());
    }

    @Override
    public void status(SourceStatus status) {
        // Tests with this sink check events only.
    }

    @Override
    public void clock(LineClock clock) {
        // Tests check the clock by the times of events.
    }

    @Override
    public void began(SourceId source, String run) {
        // Each test is one run.
    }

    /** Historical events. */
    public List<LineEvent> remembered() {
        return remembered;
    }

    public <E extends LineEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
