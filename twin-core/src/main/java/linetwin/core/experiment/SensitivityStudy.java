package linetwin.core.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import linetwin.core.experiment.ParameterEffect.How;
import linetwin.core.experiment.SensitivityResult.StoreSensitivity;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.sim.CriticalPath;

/**
 * Study of the dependence of the throughput on design parameters with as few runs as possible. The critical path of a
 * few runs gives the effects of all times at once and selects the other parameters for runs of their own; these run
 * under common random numbers with the same replications.
 *
 * <p>A gradient along the path is biased if a small change lets units overtake each other. In lines where they can, the
 * most important work times are also changed, and if the path disagrees with the difference, the difference counts.
 */
public final class SensitivityStudy {
    /** Bias of an elasticity below which no decision changes. */
    private static final double LEAST_BIAS = 0.01;

    private final LineLayout layout;
    private final List<Double> throughput;
    private final List<CriticalPathShares> paths;
    private final List<DesignParameter> parameters;

    /**
     * @param throughput units per hour of each replication
     * @param paths critical path of each replication, in the same order
     * @param most maximum number of parameters of each kind that are run
     */
    public SensitivityStudy(LineLayout layout, List<Double> throughput, List<CriticalPath> paths, int most) {
        this.layout = layout;
        this.throughput = List.copyOf(throughput);
        this.paths =
                paths.stream().map(path -> new CriticalPathShares(layout, path)).toList();
        parameters = List.copyOf(new ParameterScreening(
                        layout, this.paths, ConfidenceInterval.of(throughput).mean(), most)
                .parameters());
    }

    /** Returns the parameters to be run. */
    public List<DesignParameter> parameters() {
        return parameters;
    }

    /**
     * Returns the result of the study.
     *
     * @param turned units per hour of each replication, for each parameter and each of its lines
     */
    public SensitivityResult sensitivity(List<List<List<Double>>> turned) {
        var found = new Found(turned);
        var stations = IntStream.range(0, layout.stations().size())
                .mapToObj(found::station)
                .toList();
        var stores = layout.stores().stream()
                .map(store -> new StoreSensitivity(
                        store.id(),
                        found.differenceOf(
                                DesignParameter.Kind.STORE_PLACE, store.id().code())))
                .toList();
        int linesRun = turned.stream().mapToInt(List::size).sum();
        return found.verdict(stations, stores, (2 + linesRun) * throughput.size());
    }

    /** Results of all parameters, replication by replication. */
    private final class Found {
        private final List<List<List<Double>>> turned;

        Found(List<List<List<Double>>> turned) {
            this.turned = turned;
        }

        StationSensitivity station(int i) {
            var spec = layout.stations().get(i);
            var id = spec.id().code();
            return new StationSensitivity(
                    spec.id(),
                    workTime(i),
                    spec.breakdowns().isEmpty() ? ParameterEffect.NONE : ofPath(p -> -p.repair(i)),
                    spec.breakdowns().isEmpty() ? ParameterEffect.NONE : differenceOf(DesignParameter.Kind.MTBF, id),
                    spec.firstPassYield() >= 1 ? ParameterEffect.NONE : differenceOf(DesignParameter.Kind.YIELD, id),
                    hasQueue(spec) ? differenceOf(DesignParameter.Kind.WAITING_PLACE, id) : ParameterEffect.NONE);
        }

        private ParameterEffect workTime(int station) {
            var along = work(station);
            var turnedWork = difference(
                    DesignParameter.Kind.WORK,
                    layout.stations().get(station).id().code());
            return turnedWork.isPresent() && disagree(turnedWork.get(), along)
                    ? new ParameterEffect(ConfidenceInterval.of(turnedWork.get()), How.DIFFERENCE)
                    : new ParameterEffect(ConfidenceInterval.of(along), How.CRITICAL_PATH);
        }

        /** True if the path deviates by more than random variation, and by a relevant amount. */
        private static boolean disagree(List<Double> turnedWork, List<Double> along) {
            var bias = PairedDifference.of(turnedWork, along, ParameterScreening.CHECKED_FOR_WORK);
            return bias.isShown() && Math.abs(bias.difference().mean()) > LEAST_BIAS;
        }

        /** Returns the elasticity to the work time, replication by replication. */
        private List<Double> work(int station) {
            var mtbf = difference(
                    DesignParameter.Kind.MTBF,
                    layout.stations().get(station).id().code());
            return IntStream.range(0, paths.size())
                    .mapToObj(r -> {
                        var path = paths.get(r);
                        // Longer work causes more operation-dependent breakdowns, as a shorter time between them would.
                        double stops = mtbf.isPresent() && path.repairWithWork(station) != 0
                                ? mtbf.get().get(r)
                                : path.repairWithWork(station);
                        return -path.work(station) - stops;
                    })
                    .toList();
        }

        private ParameterEffect ofPath(ToDoubleFunction<CriticalPathShares> of) {
            return new ParameterEffect(
                    ConfidenceInterval.of(paths.stream().map(of::applyAsDouble).toList()), How.CRITICAL_PATH);
        }

        ParameterEffect differenceOf(DesignParameter.Kind kind, String id) {
            return difference(kind, id)
                    .map(values -> new ParameterEffect(ConfidenceInterval.of(values), How.DIFFERENCE))
                    .orElse(ParameterEffect.SCREENED_OUT);
        }

        /**
         * Returns the difference of the logarithms of the throughputs divided by the span, replication by replication.
         */
        private Optional<List<Double>> difference(DesignParameter.Kind kind, String id) {
            return IntStream.range(0, parameters.size())
                    .filter(k -> parameters.get(k).kind() == kind
                            && parameters.get(k).id().equals(id))
                    .mapToObj(k -> difference(parameters.get(k), turned.get(k)))
                    .findFirst();
        }

        private List<Double> difference(DesignParameter parameter, List<List<Double>> lines) {
            var upper = lines.getLast();
            var lower = parameter.lower().isPresent() ? lines.getFirst() : throughput;
            return IntStream.range(0, upper.size())
                    .mapToObj(r -> (StrictMath.log(upper.get(r)) - StrictMath.log(lower.get(r))) / parameter.span())
                    .toList();
        }

        SensitivityResult verdict(List<StationSensitivity> stations, List<StoreSensitivity> stores, int runs) {
            var order = IntStream.range(0, stations.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            (Integer i) -> stations.get(i).workTime().value().mean()))
                    .toList();
            var leaders =
                    order.stream().limit(2).map(i -> stations.get(i).station()).toList();
            var lead = order.size() < 2
                    ? ConfidenceInterval.of(work(order.getFirst())).times(-1)
                    : lead(order);
            boolean shown = lead.low95() > 0;
            return new SensitivityResult(
                    ConfidenceInterval.of(throughput),
                    stations,
                    stores,
                    shown ? Optional.of(leaders.getFirst()) : Optional.empty(),
                    leaders,
                    lead,
                    runs);
        }

        private ConfidenceInterval lead(List<Integer> order) {
            var first = leading(order.get(0));
            var second = leading(order.get(1));
            return ConfidenceInterval.of(IntStream.range(0, first.size())
                    .mapToObj(r -> second.get(r) - first.get(r))
                    .toList());
        }

        /** Returns the values behind the reported elasticity of this station. */
        private List<Double> leading(int station) {
            return workTime(station).how() == How.DIFFERENCE
                    ? difference(
                                    DesignParameter.Kind.WORK,
                                    layout.stations().get(station).id().code())
                            .orElseThrow()
                    : work(station);
        }
    }

    private boolean hasQueue(StationSpec station) {
        return layout.routeOf(station.id())
                .filter(route -> !route.stations().getFirst().equals(station.id())
                        || route.circulation().isPresent())
                .isPresent();
    }
}
