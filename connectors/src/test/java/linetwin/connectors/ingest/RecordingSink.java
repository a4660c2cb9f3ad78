package linetwin.connectors.ingest;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineClock;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;

/** Remembers all that it hears. */
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
        // The tests that use this sink ask for events only.
    }

    @Override
    public void clock(LineClock clock) {
        // Times of events show whether the clock was understood.
    }

    @Override
    public void began(SourceId source, String run) {
        // Each of these tests is one run.
    }

    /** What belongs to the past. */
    public List<LineEvent> remembered() {
        return remembered;
    }

    public <E extends LineEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
