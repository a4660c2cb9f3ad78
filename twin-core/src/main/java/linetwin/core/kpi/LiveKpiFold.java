package linetwin.core.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.feed.LineHistory;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/**
 * Live figures of the last 30 days of line time, computed once per second of wall time. The window is shorter while
 * less is known: it begins with the first event, or with the history that the source reports. One thread books events;
 * {@link #newest} may be called from any thread.
 */
public final class LiveKpiFold {
    /**
     * Length of the sliding window, 30 days: the bundled line ships two robots an hour, so that the figures of a single
     * shift would differ by a tenth from shift to shift.
     */
    static final Duration WINDOW = Duration.ofDays(30);

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final LineLayout layout;
    private final Duration window;
    private @Nullable AccountFold fold;
    private List<LineAccount> past = List.of();
    private LineTime newestEvent = LineTime.ORIGIN;
    private long lostStations;
    private Instant due = Instant.MIN;
    private volatile @Nullable LiveKpis newest;

    public LiveKpiFold(LineLayout layout) {
        this(layout, WINDOW);
    }

    LiveKpiFold(LineLayout layout, Duration window) {
        this.layout = layout;
        this.window = window;
    }

    /** Discards all bookings and the history; the next event opens a new window. */
    public void reset() {
        fold = null;
        past = List.of();
        newest = null;
    }

    /**
     * Places the history of this run before the next event; the first history counts. Bookings so far are part of it
     * and are discarded. A history of another line is ignored.
     */
    public void precede(LineHistory history) {
        int words = new LineAccount(layout).words();
        var periods = history.periods();
        if (past.isEmpty() && !periods.isEmpty() && periods.stream().allMatch(sums -> sums.size() == words)) {
            past = periods.stream().map(this::account).toList();
            fold = null;
        }
    }

    /** Returns all sums up to the newest event as periods that {@link #restore} takes; empty before the first event. */
    public Optional<LineHistory> history() {
        var book = fold;
        if (book == null) {
            return Optional.empty();
        }
        var periods = Stream.concat(past.stream(), Stream.of(book.upTo(newestEvent)))
                .map(LiveKpiFold::cells)
                .toList();
        return Optional.of(new LineHistory("", newestEvent, periods));
    }

    private static List<Long> cells(LineAccount account) {
        var cells = new long[account.words()];
        account.save(cells, 0);
        return LongStream.of(cells).boxed().toList();
    }

    /** Continues from these sums, for a line in this state, and computes its figures at the next update. */
    public void restore(LineHistory history, LineState line) {
        reset();
        precede(history);
        newestEvent = line.at();
        fold = new AccountFold(layout, line, past, window);
        lostStations = line.allStations().stream().filter(s -> !s.inContact()).count();
        due = Instant.MIN;
    }

    private LineAccount account(List<Long> sums) {
        var account = new LineAccount(layout);
        account.load(sums.stream().mapToLong(Long::longValue).toArray(), 0);
        return account;
    }

    /** Books an event; {@code before} and {@code after} are the line around it. */
    public void apply(LineState before, LineEvent event, LineState after) {
        var book = fold;
        boolean isOpened = book == null;
        if (book == null) {
            newestEvent = event.at();
            book = new AccountFold(layout, before.upTo(event.at()), past, window);
            fold = book;
        }
        newestEvent = newestEvent.orLater(event.at());
        book.apply(before, event, after);
        if (event instanceof ContactLost || event instanceof ContactRegained || isOpened) {
            lostStations =
                    after.allStations().stream().filter(s -> !s.inContact()).count();
        }
    }

    /** Computes the figures if a second of wall time has passed since the last computation. */
    public void update(Instant wallNow, LineTime now) {
        var book = fold;
        // A clock that was set back must not stop the computation.
        if (book == null
                || wallNow.isBefore(due) && due.isBefore(wallNow.plus(EVERY).plus(EVERY))) {
            return;
        }
        due = wallNow.plus(EVERY);
        newest = book.live(newestEvent.orLater(now), lostStations);
    }

    public Optional<LiveKpis> newest() {
        return Optional.ofNullable(newest);
    }
}
