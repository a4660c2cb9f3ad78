package linetwin.core.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.StationKpis;
import linetwin.core.kpi.TimeUse;
import linetwin.core.layout.LineLayout;

/** Reason why a line shipped no unit in the observed time, read from the figures of its stations. */
public sealed interface ZeroOutputCause {
    /**
     * Yield of a station: units were tried, and none passed.
     *
     * @param firstPassYield yield in the line file, 0 to 1
     */
    record NonePassed(StationId station, long tries, double firstPassYield) implements ZeroOutputCause {}

    /** Work that takes longer than the observed time. */
    record NoneFinished(StationId station) implements ZeroOutputCause {}

    /** Station that never worked; its places spent most of the time as in {@code mostly}. */
    record NeverWorked(StationId station, TimeUse mostly) implements ZeroOutputCause {}

    /** Units that passed every station, and none left the line within the observed time. */
    record NoneLeft() implements ZeroOutputCause {}

    /** Returns the reason; empty if a unit was shipped. */
    static Optional<ZeroOutputCause> of(LineLayout layout, LineKpis figures) {
        if (figures.elements().goodQuantity() > 0) {
            return Optional.empty();
        }
        var stations = figures.stations();
        return Optional.of(nonePassed(layout, stations)
                .or(() -> noneFinished(stations))
                .or(() -> neverWorked(stations))
                .orElseGet(NoneLeft::new));
    }

    private static Optional<ZeroOutputCause> nonePassed(LineLayout layout, List<StationKpis> stations) {
        return stations.stream()
                .filter(it ->
                        it.elements().producedQuantity() > 0 && it.elements().goodQuantity() == 0)
                .findFirst()
                .map(it -> new NonePassed(
                        it.id(),
                        it.elements().producedQuantity(),
                        layout.station(it.id()).orElseThrow().firstPassYield()));
    }

    private static Optional<ZeroOutputCause> noneFinished(List<StationKpis> stations) {
        return stations.stream()
                .filter(it -> it.elements().producedQuantity() == 0 && it.utilisation() > 0)
                .findFirst()
                .map(it -> new NoneFinished(it.id()));
    }

    private static Optional<ZeroOutputCause> neverWorked(List<StationKpis> stations) {
        return stations.stream()
                .filter(it -> it.elements().producedQuantity() == 0)
                .findFirst()
                .map(it -> new NeverWorked(it.id(), mostly(it)));
    }

    private static TimeUse mostly(StationKpis station) {
        return List.of(TimeUse.values()).stream()
                .max(Comparator.comparingDouble(station::share))
                .orElseThrow();
    }
}
