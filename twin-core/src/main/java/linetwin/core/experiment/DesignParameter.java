package linetwin.core.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.VariantChange;
import linetwin.core.layout.VariantSpec;

/**
 * Design parameter of a line, and the line with the parameter increased and, for a more accurate slope, decreased. The
 * effect is the difference of the logarithms of both throughputs divided by {@code span}.
 *
 * @param id id of the station or store
 * @param lower line with the parameter decreased; empty for the unchanged line
 * @param upper line with the parameter increased
 * @param span distance of both values in the unit of the effect
 */
public record DesignParameter(Kind kind, String id, Optional<LineLayout> lower, LineLayout upper, double span) {
    private static final double WORK_FACTOR = 1.03;
    private static final double MTBF_FACTOR = 1.5;
    private static final double YIELD_STEP = 0.01;
    private static final double POINTS = 100;

    /** Kind of parameter, with the unit of its effect. */
    public enum Kind {
        /** Work time; percent of throughput per percent of time. */
        WORK,
        /** Mean time between failures; percent of throughput per percent of time. */
        MTBF,
        /** First-pass yield; share of throughput per percentage point. */
        YIELD,
        /** One more waiting place before a station; share of throughput. */
        WAITING_PLACE,
        /** One more place in a store; share of throughput. */
        STORE_PLACE
    }

    static DesignParameter work(LineLayout layout, StationSpec station) {
        return new DesignParameter(
                Kind.WORK,
                station.id().code(),
                Optional.of(slower(layout, station, 1 / WORK_FACTOR)),
                slower(layout, station, WORK_FACTOR),
                2 * StrictMath.log(WORK_FACTOR));
    }

    static DesignParameter meanTimeBetweenFailures(LineLayout layout, StationSpec station) {
        return new DesignParameter(
                Kind.MTBF,
                station.id().code(),
                Optional.of(rarer(layout, station, 1 / MTBF_FACTOR)),
                rarer(layout, station, MTBF_FACTOR),
                2 * StrictMath.log(MTBF_FACTOR));
    }

    static DesignParameter firstPassYield(LineLayout layout, StationSpec station) {
        double step = Math.min(YIELD_STEP, 1 - station.firstPassYield());
        var better = copy(
                station, station.work(), station.queueBefore(), station.breakdowns(), station.firstPassYield() + step);
        return new DesignParameter(
                Kind.YIELD, station.id().code(), Optional.empty(), with(layout, better), step * POINTS);
    }

    static DesignParameter waitingPlace(LineLayout layout, StationSpec station) {
        var longer = copy(
                station, station.work(), station.queueBefore() + 1, station.breakdowns(), station.firstPassYield());
        return new DesignParameter(Kind.WAITING_PLACE, station.id().code(), Optional.empty(), with(layout, longer), 1);
    }

    static DesignParameter storePlace(LineLayout layout, StoreSpec store) {
        var larger = new StoreSpec(store.id(), store.name(), store.holds(), store.capacity() + 1, store.footprint());
        return new DesignParameter(
                Kind.STORE_PLACE, store.id().code(), Optional.empty(), with(layout, store.id(), larger), 1);
    }

    /** Returns the lines to be run for this parameter. */
    public List<LineLayout> lines() {
        return lower.map(l -> List.of(l, upper)).orElseGet(() -> List.of(upper));
    }

    private static LineLayout slower(LineLayout layout, StationSpec station, double factor) {
        var changed = copy(
                station,
                station.work().scaledBy(factor),
                station.queueBefore(),
                station.breakdowns(),
                station.firstPassYield());
        var line = with(layout, changed);
        return with(
                line,
                line.variants().stream()
                        .map(v -> slower(v, station.id(), factor))
                        .toList());
    }

    /** Scales the standard time of a variant that has its own time for this station. */
    private static VariantSpec slower(VariantSpec variant, StationId station, double factor) {
        return new VariantSpec(
                variant.id(),
                variant.name(),
                variant.bodyJoints(),
                variant.body(),
                variant.changes().stream()
                        .map(c -> c.station().equals(station) ? slower(c, factor) : c)
                        .toList());
    }

    private static VariantChange slower(VariantChange change, double factor) {
        return new VariantChange(
                change.station(), change.standardTime().map(time -> scaled(time, factor)), change.consumes());
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofNanos(Math.round(time.toNanos() * factor));
    }

    private static LineLayout rarer(LineLayout layout, StationSpec station, double factor) {
        UnaryOperator<BreakdownSpec> change = b -> new BreakdownSpec(
                b.between().scaledBy(factor), b.repair(), b.clock(), b.strike(), b.interruptedWork(), b.whileDown());
        return with(
                layout,
                copy(
                        station,
                        station.work(),
                        station.queueBefore(),
                        station.breakdowns().map(change),
                        station.firstPassYield()));
    }

    private static StationSpec copy(
            StationSpec s, TimeDistribution work, int queueBefore, Optional<BreakdownSpec> breakdowns, double yield) {
        return new StationSpec(
                s.id(),
                s.name(),
                s.area(),
                s.kind(),
                s.precisionAssembly(),
                work,
                s.places(),
                queueBefore,
                s.carrierChange(),
                breakdowns,
                yield,
                s.rework(),
                s.consumes(),
                s.crew(),
                s.equipment(),
                s.footprint(),
                s.timeRule(),
                s.tasks(),
                s.next(),
                s.stopPolicy());
    }

    private static LineLayout with(LineLayout l, StationSpec station) {
        var stations = l.stations().stream()
                .map(s -> s.id().equals(station.id()) ? station : s)
                .toList();
        return line(l, l.variants(), stations, l.stores());
    }

    private static LineLayout with(LineLayout l, StoreId id, StoreSpec store) {
        var stores = l.stores().stream().map(s -> s.id().equals(id) ? store : s).toList();
        return line(l, l.variants(), l.stations(), stores);
    }

    private static LineLayout with(LineLayout l, List<VariantSpec> variants) {
        return line(l, variants, l.stations(), l.stores());
    }

    private static LineLayout line(
            LineLayout l, List<VariantSpec> variants, List<StationSpec> stations, List<StoreSpec> stores) {
        return new LineLayout(
                l.id(),
                l.name(),
                l.hallWidth(),
                l.hallDepth(),
                l.targets(),
                l.calendar(),
                l.campaign(),
                variants,
                l.areas(),
                stations,
                l.routes(),
                stores,
                l.benches(),
                l.losses(),
                l.equipment(),
                l.zones(),
                l.claims(),
                l.sources());
    }
}
