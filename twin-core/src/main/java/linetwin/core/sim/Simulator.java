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
import linetwin.core.sim.kernel.DeadlockSearch;
import linetwin.core.sim.kernel.Kernel;
import linetwin.core.sim.kernel.KernelListener;
import linetwin.core.sim.kernel.KernelNames;
import linetwin.core.sim.kernel.KernelWaitView;
import linetwin.core.sim.kernel.LinePlan;
import linetwin.core.sim.kernel.LineStateBuilder;
import linetwin.core.time.LineTime;

/**
 * Decides what happens on a line, from a seed. The same layout and the same seed give the same events on any machine.
 * Not safe for use by several threads at once.
 */
public final class Simulator {
    /** Signals no closer than this, where the caller does not say. */
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

    /** A line with all its signals and meters; continuous signals are measured every 10 s at most. */
    public static Simulator of(LineLayout layout, long seed) {
        return of(layout, seed, SIGNAL_INTERVAL);
    }

    /**
     * A line with all its signals and meters.
     *
     * @param closest the least time between two values of a continuous signal: a line that runs fast need not tell all
     */
    public static Simulator of(LineLayout layout, long seed, Duration closest) {
        return new Simulator(new LinePlan(layout), seed, LineInstruments.of(layout, seed, closest));
    }

    /** A line that tells what its stations and units do, and measures nothing. */
    public static Simulator withoutSignals(LineLayout layout, long seed) {
        return new Simulator(new LinePlan(layout), seed, LineInstruments.NONE);
    }

    public LineTime now() {
        return new LineTime(kernel.now());
    }

    /**
     * Lets the line run up to and including {@code until}, and tells every event in order of time. The first call tells
     * first that every station is in contact.
     */
    public void advanceTo(LineTime until, Consumer<? super LineEvent> observer) {
        var tap = new LineEventEmitter(names, instruments.beside(observer));
        if (!started) {
            greet(observer);
            start(tap);
        }
        instruments.skipTo(now());
        while (!instruments.nextDue().isAfter(until)) {
            var due = instruments.nextDue();
            kernel.advance(due.micros(), tap);
            instruments.measure(due, observer);
        }
        kernel.advance(until.micros(), tap);
    }

    /** Lets the line run up to and including {@code until}, unobserved: nothing is told, and nothing allocated. */
    public void advanceTo(LineTime until) {
        if (!started) {
            start(KernelListener.NONE);
        }
        kernel.advance(until.micros(), KernelListener.NONE);
    }

    /** A ledger of this run that opens now. */
    public LedgerBook openLedger() {
        if (!started) {
            start(KernelListener.NONE);
        }
        return new LedgerBook(kernel.line.layout, new KernelWaitView(kernel), kernel.now());
    }

    /** Lets the line run up to and including {@code until}, and books its time in a ledger that it opened. */
    public void advanceTo(LineTime until, LedgerBook ledger) {
        var sight = new KernelWaitView(kernel);
        kernel.advance(until.micros(), sight.booking(ledger));
        ledger.book(sight, kernel.now());
    }

    /** Lets the line run from its beginning up to and including {@code until}, and follows what causes what. */
    public CriticalPath followTo(LineTime until) {
        var path = new CriticalPath(kernel.line.layout, kernel.line.slots());
        start(path.tap());
        kernel.advance(until.micros(), path.tap());
        return path;
    }

    /** Lets the line run on and follows it further. */
    public void followTo(LineTime until, CriticalPath path) {
        kernel.advance(until.micros(), path.tap());
    }

    /** The line now, without what its instruments show. */
    public LineState state() {
        return LineStateBuilder.of(kernel, names);
    }

    /** The sums of this run since it began, or since they were last restarted, booked up to now. */
    public LineAccount account() {
        kernel.account.bookAll(kernel.now());
        return kernel.account;
    }

    /** The places that can never go on because each waits for another of them; empty where there are none. */
    public Optional<Deadlock> deadlock() {
        return DeadlockSearch.in(kernel, names);
    }

    /** All of this run as it is now. */
    public Snapshot snapshot() {
        return snapshots.take(started);
    }

    /**
     * Goes on from where the snapshot was taken, as if nothing had happened since.
     *
     * @throws IllegalArgumentException where it is of another line, or of one with other instruments
     */
    public void restore(Snapshot snapshot) {
        snapshots.restore(snapshot);
        started = snapshot.started;
    }

    /** Begins all sums anew, as at the end of a warm-up. */
    public void restartAccount() {
        kernel.account.restart(kernel.now());
    }

    private void greet(Consumer<? super LineEvent> observer) {
        for (var station : kernel.line.stations) {
            observer.accept(new ContactRegained(LineTime.ORIGIN, station.spec().id()));
        }
    }

    private void start(KernelListener tap) {
        started = true;
        kernel.start(tap);
    }
}
