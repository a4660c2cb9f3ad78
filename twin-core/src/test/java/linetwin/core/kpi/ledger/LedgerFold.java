package linetwin.core.kpi.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.event.LineEvent;
import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.kpi.TimeUse;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.PlaceState;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;

/** Fold of events into a {@link LedgerBook}, independent of their origin. */
public final class LedgerFold {
    private final View view;
    private final LedgerBook book;

    /** Creates a ledger for a line in state {@code start} at the start of booking. */
    public LedgerFold(LineLayout layout, LineState start) {
        view = new View(layout, start);
        book = new LedgerBook(layout, view, start.at());
    }

    /** Books the time before an event. {@code before} is the line before that event. */
    public void apply(LineState before, LineEvent event) {
        if (event.at().micros() > book.nowMicros()) {
            bookUpTo(before, event.at());
        }
    }

    /** Books the time up to {@code now}; {@code line} is the line since the last event. */
    public LedgerBook bookUpTo(LineState line, LineTime now) {
        view.line = line;
        book.book(view, now.micros());
        return book;
    }

    /** View of a line state for the book. */
    private static final class View implements LineWaitView {
        private final List<PlaceId> places = new ArrayList<>();
        private final List<StationId> stations;
        private final List<StoreId> stores;
        private final List<Optional<BenchId>> benches;
        private LineState line;

        View(LineLayout layout, LineState line) {
            this.line = line;
            stations = layout.stations().stream().map(StationSpec::id).toList();
            stores = layout.stores().stream().map(StoreSpec::id).toList();
            benches = layout.stations().stream().map(StationSpec::rework).toList();
            for (var spec : layout.stations()) {
                for (int i = 0; i < spec.places(); i++) {
                    places.add(new PlaceId(spec.id(), i));
                }
            }
        }

        @Override
        public TimeUse use(int place) {
            var state = place(place);
            return line.station(state.id().station()).inContact()
                    ? TimeUse.of(state.state(), state.reason())
                    : TimeUse.UNKNOWN;
        }

        @Override
        public long sinceMicros(int place) {
            return place(place).since().micros();
        }

        @Override
        public long plannedMicros(int place) {
            return place(place).work().map(w -> w.planned().toNanos() / 1_000).orElse(0L);
        }

        @Override
        public boolean isRetest(int place) {
            var state = place(place);
            return state.unit()
                    .flatMap(line::unit)
                    .filter(unit -> failedAt(unit, state.id().station()))
                    .isPresent();
        }

        /** Returns -1: no event contains the way of a unit. */
        @Override
        public int wayOn(int place) {
            return -1;
        }

        @Override
        public int inQueue(int station) {
            return line.station(stations.get(station)).queue().size();
        }

        @Override
        public int inStore(int store) {
            return line.store(stores.get(store)).units().size();
        }

        @Override
        public int inRework(int station) {
            return benches.get(station).map(bench -> inRework(bench, station)).orElse(0);
        }

        private int inRework(BenchId bench, int station) {
            var state = line.bench(bench);
            long waiting = state.queue().stream()
                    .filter(unit -> failedAt(unit, station))
                    .count();
            long repaired = state.places().stream()
                    .flatMap(Optional::stream)
                    .filter(unit -> failedAt(unit, station))
                    .count();
            return (int) (waiting + repaired);
        }

        private boolean failedAt(UnitId unit, int station) {
            return line.unit(unit)
                    .filter(u -> failedAt(u, stations.get(station)))
                    .isPresent();
        }

        private static boolean failedAt(UnitState unit, StationId station) {
            return unit.failedAt().equals(Optional.of(station));
        }

        private PlaceState place(int place) {
            return line.place(places.get(place));
        }
    }
}
