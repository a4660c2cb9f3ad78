package linetwin.connectors.plant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.FaultSpec;

/** When which fault begins and ends. Kept by the plant's thread; every thread may read the list. */
final class FaultSchedule {
    private final List<Entry> entries = new ArrayList<>();
    private volatile List<FaultSpec> listed = List.of();
    private volatile List<FaultSpec> waiting = List.of();

    private static final class Entry {
        final FaultSpec fault;
        final ServedSource outlet;
        final Instant begins;
        final Optional<Instant> ends;
        boolean begun;

        Entry(FaultSpec fault, ServedSource outlet, Instant now) {
            this.fault = fault;
            this.outlet = outlet;
            this.begins = now.plus(fault.after());
            this.ends = fault.duration().map(begins::plus);
        }

        void end() {
            if (begun && !fault.kind().isMomentary()) {
                outlet.end(fault.kind());
            }
        }

        boolean starts(Entry other) {
            return fault.kind() == FaultKind.START
                    && other.outlet == outlet
                    && other.begun
                    && (other.fault.kind() == FaultKind.STOP || other.fault.kind() == FaultKind.WILL);
        }

        boolean isOver(Instant now) {
            return begun
                    && (fault.kind().isMomentary()
                            || ends.filter(end -> !end.isAfter(now)).isPresent());
        }
    }

    void add(FaultSpec fault, List<ServedSource> outlets, Instant now) {
        clear(outlet -> outlets.contains(outlet), entry -> entry.fault.kind() == fault.kind());
        outlets.forEach(outlet -> entries.add(new Entry(fault, outlet, now)));
        look(now);
    }

    /** Begins and ends what is due. */
    void look(Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        for (var entry : entries) {
            if (!entry.begun && !entry.begins.isAfter(now)) {
                entry.begun = true;
                entry.outlet.begin(entry.fault.kind(), entry.fault.amount(), now);
            }
        }
        remove(entry -> entries.stream().anyMatch(start -> start.begun && start.starts(entry)));
        remove(entry -> entry.isOver(now));
    }

    void clear(Predicate<ServedSource> whose) {
        clear(whose, _ -> true);
    }

    private void clear(Predicate<ServedSource> whose, Predicate<Entry> which) {
        remove(entry -> whose.test(entry.outlet) && which.test(entry));
    }

    private void remove(Predicate<Entry> which) {
        var gone = entries.stream().filter(which).toList();
        entries.removeAll(gone);
        gone.forEach(Entry::end);
        listed = entries.stream().map(entry -> entry.fault).distinct().toList();
        waiting = entries.stream()
                .filter(entry -> !entry.begun)
                .map(entry -> entry.fault)
                .distinct()
                .toList();
    }

    List<FaultSpec> list() {
        return listed;
    }

    /** Those that have not begun yet. */
    List<FaultSpec> waiting() {
        return waiting;
    }
}
