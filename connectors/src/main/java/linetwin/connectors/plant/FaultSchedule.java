package linetwin.connectors.plant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.FaultSpec;

/**
 * Begin and end of each fault by the plant's clock. Changed by the plant's thread only; the lists may be read from
 * every thread.
 */
final class FaultSchedule {
    private final List<Entry> entries = new ArrayList<>();
    private volatile List<FaultSpec> listed = List.of();
    private volatile List<FaultSpec> waiting = List.of();

    private static final class Entry {
        final FaultSpec fault;
        final ServedSource source;
        final Instant begins;
        final Optional<Instant> ends;
        boolean begun;

        Entry(FaultSpec fault, ServedSource source, Instant now) {
            this.fault = fault;
            this.source = source;
            this.begins = now.plus(fault.after());
            this.ends = fault.duration().map(begins::plus);
        }

        void end() {
            if (begun && !fault.kind().isMomentary()) {
                source.end(fault.kind());
            }
        }

        boolean starts(Entry other) {
            return fault.kind() == FaultKind.START
                    && other.source == source
                    && other.begun
                    && (other.fault.kind() == FaultKind.STOP || other.fault.kind() == FaultKind.WILL);
        }

        boolean isOver(Instant now) {
            return begun
                    && (fault.kind().isMomentary()
                            || ends.filter(end -> !end.isAfter(now)).isPresent());
        }
    }

    /** Adds a fault to each of the sources and replaces entries of the same kind there. */
    void add(FaultSpec fault, List<ServedSource> sources, Instant now) {
        clear(sources::contains, entry -> entry.fault.kind() == fault.kind());
        sources.forEach(source -> entries.add(new Entry(fault, source, now)));
        applyDue(now);
    }

    /** Begins and ends the faults that are due. */
    void applyDue(Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        for (var entry : entries) {
            if (!entry.begun && !entry.begins.isAfter(now)) {
                entry.begun = true;
                entry.source.begin(entry.fault.kind(), entry.fault.amount(), now);
            }
        }
        remove(entry -> entries.stream().anyMatch(start -> start.begun && start.starts(entry)));
        remove(entry -> entry.isOver(now));
    }

    /** Ends and removes all faults of the selected sources. */
    void clear(Predicate<ServedSource> sources) {
        clear(sources, _ -> true);
    }

    private void clear(Predicate<ServedSource> sources, Predicate<Entry> selected) {
        remove(entry -> sources.test(entry.source) && selected.test(entry));
    }

    private void remove(Predicate<Entry> selected) {
        var removed = entries.stream().filter(selected).toList();
        entries.removeAll(removed);
        removed.forEach(Entry::end);
        listed = entries.stream().map(entry -> entry.fault).distinct().toList();
        waiting = entries.stream()
                .filter(entry -> !entry.begun)
                .map(entry -> entry.fault)
                .distinct()
                .toList();
    }

    /** Faults that are active or have not begun yet, in the order of their addition. */
    List<FaultSpec> list() {
        return listed;
    }

    /** Faults that have not begun yet. */
    List<FaultSpec> waiting() {
        return waiting;
    }
}
