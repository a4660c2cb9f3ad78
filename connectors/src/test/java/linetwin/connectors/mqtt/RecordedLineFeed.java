package linetwin.connectors.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import linetwin.connectors.loopback.BundledLine;
import linetwin.core.connection.SourceSpec;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineFeed;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.SignalBatch;
import org.jspecify.annotations.Nullable;

/** Feed of the bundled line, opened as the product opens it, and its published events. */
public final class RecordedLineFeed implements FeedSink, AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final LineFeed feed;
    private final List<EventRecord> events = new CopyOnWriteArrayList<>();
    private final List<EventRecord> remembered = new CopyOnWriteArrayList<>();
    private final Map<String, Double> signals = new ConcurrentHashMap<>();
    private final Map<StationId, Boolean> contact = new ConcurrentHashMap<>();
    private volatile @Nullable SourceStatus status;

    public RecordedLineFeed(SourceSpec source) {
        feed = ServiceLoader.load(FeedProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.protocol().equals(source.protocol()))
                .findFirst()
                .orElseThrow()
                .feed(new FeedRequest(source, BundledLine.LAYOUT, Instant.now(), "", ""));
        feed.open(this);
    }

    @Override
    public void receive(EventRecord event) {
        switch (event.event()) {
            case SignalsMeasured measured -> {
                keep(measured.station(), measured.batch());
                events.add(event);
            }
            case ContactLost lost -> contact.put(lost.station(), false);
            case ContactRegained regained -> contact.put(regained.station(), true);
            default -> events.add(event);
        }
    }

    private void keep(StationId station, SignalBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (!Double.isNaN(batch.value(i))) {
                signals.put(station + "/" + batch.signal(i), batch.value(i));
            }
        }
    }

    @Override
    public void receiveHistorical(EventRecord event) {
        remembered.add(event);
    }

    @Override
    public void status(SourceStatus reported) {
        status = reported;
    }

    @Override
    public void clock(LineClock clock) {
        // The line clock equals that of the test.
    }

    @Override
    public void began(SourceId source, String run) {
        // Foreign equipment has no runs.
    }

    /** Newest value of a signal, such as {@code J40/SCREW/finalTorque}. */
    public Optional<Double> signal(String name) {
        return Optional.ofNullable(signals.get(name));
    }

    public List<EventRecord> events() {
        return events;
    }

    public void untilSignal(String name, double value) {
        until(() -> signal(name).equals(Optional.of(value)));
    }

    public void untilContact(String station, boolean there) {
        until(() -> contact.getOrDefault(new StationId(station), !there) == there);
    }

    /** Historical events. */
    public List<EventRecord> remembered() {
        return remembered;
    }

    /** True if the status contains this diagnostic. */
    public boolean finding(DiagnosticCode trouble) {
        return status != null
                && status.finding().filter(found -> found.trouble() == trouble).isPresent();
    }

    public void untilState(State state) {
        until(() -> status != null && status.state() == state);
    }

    /** Waits until the status contains a rejection with this code. */
    public void untilRejected(RejectionCode code) {
        until(() -> status != null
                && status.health().rejections().stream()
                        .anyMatch(rejection -> rejection.why().code() == code));
    }

    /** Waits until the status contains a rejection of this reason. */
    public void untilRejected(RejectionReason why) {
        until(() -> status != null
                && status.health().rejections().stream()
                        .anyMatch(rejection -> rejection.why().equals(why)));
    }

    public void until(BooleanSupplier isSo) {
        BoundedWait.until(isSo, SOON, () -> "%s %s %s".formatted(signals, contact, status));
    }

    @Override
    public void close() {
        feed.close();
    }
}
