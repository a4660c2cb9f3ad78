package linetwin.core.sim;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.ledger.LedgerBook;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.Deadlock;
import linetwin.core.model.LineState;
import linetwin.core.sim.kernel.Kernel;
import linetwin.core.sim.kernel.KernelListener;
import linetwin.core.sim.kernel.KernelNames;
import linetwin.core.sim.kernel.KernelWaitView;
import linetwin.core.sim.kernel.LinePlan;
import linetwin.core.time.LineTime;

/**
 * Simulator of a line. The same layout and the same seed give the same events on any machine. Not safe for use by
 * several threads.
 */
public final class Simulator {
    /** Minimum interval of continuous signals if the caller gives none. */
    private static final Duration SIGNAL_INTERVAL = Duration.ofSeconds(10);

    private final Kernel kernel;
    private final KernelNames names;
    private final LineInstruments instruments;
    private final SnapshotCodec snapshots;
    private boolean started;

    private Simulator(LinePlan line, long seed, LineInstruments instruments) {
        this.kernel = new Kernel(line, seed);
        this.names = new KernelNames(line, kernel.units);
        this.instruments = instruments;
        this.snapshots = new SnapshotCodec(kernel, instruments);
    }

    /** Creates a line with all signals and meters; continuous signals are measured every 10 s at most. */
    public static Simulator of(LineLayout layout, long seed) {
        return of(layout, seed, SIGNAL_INTERVAL);
    }

    /**
     * Creates a line with all signals and meters.
     *
     * @param closest minimum interval between two values of a continuous signal; a longer one limits the data rate of a
     *     fast run
     */
    public static Simulator of(LineLayout layout, long seed, Duration closest) {
        return new Simulator(new LinePlan(layout), seed, LineInstruments.of(layout, seed, closest));
    }

    /** Creates a line that emits events of stations and units, without signals and meters. */
    public static Simulator withoutSignals(LineLayout layout, long seed) {
        return new Simulator(new LinePlan(layout), seed, LineInstruments.NONE);
    }

    public LineTime now() {
        return new LineTime(kernel.now());
    }

    /**
     * Advances the line up to and including {@code until} and passes every event to the observer in order of time. The
     * first call reports contact to every station first.
     */
    public void advanceTo(LineTime until, Consumer<? super LineEvent> observer) {
        var listener = new LineEventEmitter(names, instruments.observing(observer));
        if (!started) {
            reportContacts(observer);
            start(listener);
        }
        instruments.skipTo(now());
        while (!instruments.nextDue().isAfter(until)) {
            var due = instruments.nextDue();
            kernel.advance(due.micros(), listener);
            instruments.measure(due, observer);
        }
        kernel.advance(until.micros(), listener);
    }

    /** Advances the line up to and including {@code until} without observer: no events and no allocation. */
    public void advanceTo(LineTime until) {
        if (!started) {
            start(KernelListener.NONE);
        }
        kernel.advance(until.micros(), KernelListener.NONE);
    }

    /** Opens a ledger of this run at the present time. */
    public LedgerBook openLedger() {
        if (!started) {
            start(KernelListener.NONE);
        }
        return new LedgerBook(kernel.line.layout, new KernelWaitView(kernel), now());
    }

    /** Advances the line up to and including {@code until} and books its time in a ledger opened by this simulator. */
    public void advanceTo(LineTime until, LedgerBook ledger) {
        var view = new KernelWaitView(kernel);
        kernel.advance(until.micros(), view.bookingListener(ledger));
        ledger.book(view, kernel.now());
    }

    /** Advances the line from its start up to and including {@code until} and follows the critical path. */
    public CriticalPath followTo(LineTime until) {
        var path = new CriticalPath(kernel.line.layout, kernel.line.slots());
        start(path.listener());
        kernel.advance(until.micros(), path.listener());
        return path;
    }

    /** Advances the line up to and including {@code until} and continues the critical path. */
    public void followTo(LineTime until, CriticalPath path) {
        kernel.advance(until.micros(), path.listener());
    }

    /** Returns the present state of the line, without signals and meters. */
    public LineState state() {
        return LineStateBuilder.of(kernel, names);
    }

    /** Returns the sums of this run since its start or since the last restart of the account, booked up to now. */
    public LineAccount account() {
        kernel.account.bookAll(kernel.now());
        return kernel.account;
    }

    /**
     * Returns the places that can never continue because they wait for each other in a circle; empty if there are none.
     */
    public Optional<Deadlock> deadlock() {
        return DeadlockSearch.in(kernel, names);
    }

    /** Returns the complete state of this run. */
    public Snapshot snapshot() {
        return snapshots.take(started);
    }

    /**
     * Restores a snapshot; the run continues from there.
     *
     * @throws IllegalArgumentException if the snapshot belongs to another line or other instruments
     */
    public void restore(Snapshot snapshot) {
        snapshots.restore(snapshot);
        started = snapshot.started;
    }

    /** Resets all sums, as at the end of a warm-up. */
    public void restartAccount() {
        kernel.account.restart(kernel.now());
    }

    private void reportContacts(Consumer<? super LineEvent> observer) {
        for (var station : kernel.line.stations) {
            observer.accept(new ContactRegained(LineTime.ORIGIN, station.spec().id()));
        }
    }

    private void start(KernelListener listener) {
        started = true;
        kernel.start(listener);
    }
}
