package linetwin.core.kpi.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.layout.LineLayout;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Linear program of the greatest rate of shipment. Each rate is scaled by the rate that its own stations allow, so all
 * unknowns lie between 0 and 1, whether cycles take milliseconds or days.
 */
final class FlowProgram {
    private static final double EPSILON = 1e-10;
    private static final int ULPS = 10;
    private static final double CUT_OFF = 1e-13;

    private final LineLayout layout;
    private final DemandModel demand;
    private final List<RouteVisits> visits;
    private final List<double[]> loads;
    /** Hours of the slowest station of each route per unit that begins on it. */
    private final double[] slowest;

    FlowProgram(LineLayout layout, DemandModel demand, List<RouteVisits> visits) {
        this.layout = layout;
        this.demand = demand;
        this.visits = visits;
        loads = layout.stations().stream()
                .map(station -> row(route -> route.arrivals().getOrDefault(station.id(), 0.0)
                        * demand.of(station).hours()
                        / station.places()))
                .toList();
        slowest = new double[visits.size()];
        loads.forEach(load -> Arrays.setAll(slowest, i -> Math.max(slowest[i], load[i])));
    }

    /**
     * Returns the rates at which units begin on the routes, per hour. Routes without a common station or store need no
     * program.
     */
    double[] rates() {
        var coupled = coupled();
        var rates = new double[visits.size()];
        Arrays.setAll(rates, i -> visits.get(i).shipped() > 0 && slowest[i] > 0 ? 1 / slowest[i] : 0);
        if (coupled.length > 0) {
            var some = Arrays.stream(coupled).mapToObj(visits::get).toList();
            var solved = new FlowProgram(layout, demand, some).solution();
            for (int i = 0; i < coupled.length; i++) {
                rates[coupled[i]] = solved[i];
            }
        }
        return rates;
    }

    /** Returns the numbers of the routes that share a station or a store with others. */
    private int[] coupled() {
        var rows = Stream.concat(loads.stream().filter(load -> used(load) > 1), balances());
        var coupled = new TreeSet<Integer>();
        rows.forEach(
                row -> IntStream.range(0, row.length).filter(i -> row[i] != 0).forEach(coupled::add));
        return coupled.stream().mapToInt(Integer::intValue).toArray();
    }

    private double[] solution() {
        var solution = new SimplexSolver(EPSILON, ULPS, CUT_OFF)
                .optimize(
                        new LinearObjectiveFunction(normal(scaled(row(RouteVisits::shipped))), 0),
                        new LinearConstraintSet(constraints()),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND)
                .getPoint();
        return scaled(solution);
    }

    private List<LinearConstraint> constraints() {
        var constraints = new ArrayList<LinearConstraint>();
        limits().forEach(load -> constraints.add(new LinearConstraint(load, Relationship.LEQ, 1)));
        balances()
                .forEach(balance -> constraints.add(new LinearConstraint(normal(scaled(balance)), Relationship.EQ, 0)));
        return constraints;
    }

    /** Returns the parts made less the parts drawn, of each store. */
    private Stream<double[]> balances() {
        return layout.stores().stream()
                .map(store -> row(route -> route.stored().getOrDefault(store.id(), 0.0)
                        - route.drawn().getOrDefault(store.id(), 0.0)));
    }

    private static long used(double[] row) {
        return Arrays.stream(row).filter(it -> it != 0).count();
    }

    /** Returns the loads of those stations that can limit the flow: of the stations of one route, the slowest only. */
    private List<double[]> limits() {
        var single = new TreeMap<Integer, double[]>();
        var shared = new TreeMap<String, double[]>();
        for (var load : loads) {
            var share = scaled(load);
            long used = used(share);
            if (used == 1) {
                int route = firstPositive(share);
                single.merge(route, share, (a, b) -> a[route] >= b[route] ? a : b);
            } else if (used > 1) {
                shared.put(Arrays.toString(share), share);
            }
        }
        return Stream.concat(single.values().stream(), undominated(shared)).toList();
    }

    private static Stream<double[]> undominated(Map<String, double[]> shares) {
        var kept = new ArrayList<double[]>();
        for (var share : shares.values()) {
            if (kept.stream().noneMatch(other -> isCovered(share, other))) {
                kept.removeIf(other -> isCovered(other, share));
                kept.add(share);
            }
        }
        return kept.stream();
    }

    private static boolean isCovered(double[] share, double[] by) {
        for (int i = 0; i < share.length; i++) {
            if (share[i] > by[i]) {
                return false;
            }
        }
        return true;
    }

    private static int firstPositive(double[] values) {
        int i = 0;
        while (values[i] <= 0) {
            i++;
        }
        return i;
    }

    private double[] row(ToDoubleFunction<RouteVisits> value) {
        return visits.stream().mapToDouble(value).toArray();
    }

    private double[] scaled(double[] values) {
        var scaled = new double[values.length];
        Arrays.setAll(scaled, i -> slowest[i] > 0 ? values[i] / slowest[i] : 0);
        return scaled;
    }

    /** Returns a row whose greatest value is 1. */
    private static double[] normal(double[] values) {
        double greatest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return greatest > 0
                ? Arrays.stream(values).map(value -> value / greatest).toArray()
                : values;
    }
}
