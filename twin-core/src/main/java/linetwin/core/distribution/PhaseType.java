package linetwin.core.distribution;

import java.time.Duration;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Phase-type distribution: time until absorption of a Markov chain with exponential phases (Neuts 1981). leaving the
 * phase; the negative of a row sum is the absorption rate of its phase
 *
 * @param initial probability of starting in each phase; they add up to 1
 * @param ratesPerUnit matrix T: off the diagonal the rates from phase to phase, on the diagonal minus the total rate of
 * @param unit unit of time of the rates
 */
public record PhaseType(List<Double> initial, List<List<Double>> ratesPerUnit, Duration unit)
        implements TimeDistribution {
    private static final double TOLERANCE = 1e-9;

    public PhaseType {
        initial = List.copyOf(initial);
        ratesPerUnit = ratesPerUnit.stream().map(List::copyOf).toList();
        DurationParameters.requirePositive("unit", unit);
        requireProbabilities(initial);
        DurationParameters.require(
                ratesPerUnit.size() == initial.size(), "rates", "must have a row for each phase", ratesPerUnit);
        for (int phase = 0; phase < initial.size(); phase++) {
            requireRates(ratesPerUnit.get(phase), phase, initial.size());
        }
        DurationParameters.require(
                everyPhaseLeadsOut(ratesPerUnit), "rates", "must lead from every phase to the end", ratesPerUnit);
    }

    @Override
    public Duration mean() {
        return DurationParameters.times(unit, moments().getEntry(0));
    }

    @Override
    public double cv() {
        var moments = moments();
        double mean = moments.getEntry(0);
        return Math.sqrt(Math.max(0, 2 * moments.getEntry(1) - mean * mean)) / mean;
    }

    @Override
    public PhaseType scaledBy(double factor) {
        return new PhaseType(initial, ratesPerUnit, DurationParameters.times(unit, factor));
    }

    /** Moments alpha U 1 and alpha U U 1 with U the inverse of -T: the mean, and half of the mean square. */
    private RealVector moments() {
        int phases = initial.size();
        var matrix = new Array2DRowRealMatrix(phases, phases);
        for (int row = 0; row < phases; row++) {
            for (int column = 0; column < phases; column++) {
                matrix.setEntry(row, column, -ratesPerUnit.get(row).get(column));
            }
        }
        var solver = new LUDecomposition(matrix, Double.MIN_NORMAL).getSolver();
        var once = solver.solve(new ArrayRealVector(phases, 1));
        var twice = solver.solve(once);
        var start = new ArrayRealVector(initial.toArray(Double[]::new));
        return new ArrayRealVector(new double[] {start.dotProduct(once), start.dotProduct(twice)});
    }

    private static void requireProbabilities(List<Double> initial) {
        DurationParameters.require(!initial.isEmpty(), "initial", "must not be empty", initial);
        initial.forEach(p -> DurationParameters.requireNotNegative("initial", p));
        double sum = initial.stream().mapToDouble(p -> p).sum();
        DurationParameters.require(Math.abs(sum - 1) <= TOLERANCE, "initial", "must add up to 1", sum);
    }

    private static void requireRates(List<Double> row, int phase, int phases) {
        DurationParameters.require(row.size() == phases, "rates", "must have a column for each phase", row);
        for (int column = 0; column < phases; column++) {
            if (column == phase) {
                DurationParameters.requirePositive("minus the rate on the diagonal", -row.get(column));
            } else {
                DurationParameters.requireNotNegative("rate beside the diagonal", row.get(column));
            }
        }
        double slack = TOLERANCE * -row.get(phase);
        DurationParameters.require(exitRate(row) >= -slack, "rates of a row", "must not add up to more than zero", row);
    }

    private static double exitRate(List<Double> row) {
        return -row.stream().mapToDouble(r -> r).sum();
    }

    /** True if absorption can be reached from each phase; otherwise a time might never end. */
    private static boolean everyPhaseLeadsOut(List<List<Double>> rates) {
        int phases = rates.size();
        var leadsOut = new boolean[phases];
        for (int round = 0; round < phases; round++) {
            for (int phase = 0; phase < phases; phase++) {
                leadsOut[phase] |= leadsOut(rates.get(phase), phase, leadsOut);
            }
        }
        for (boolean out : leadsOut) {
            if (!out) {
                return false;
            }
        }
        return true;
    }

    private static boolean leadsOut(List<Double> row, int phase, boolean[] leadsOut) {
        boolean out = exitRate(row) > TOLERANCE * -row.get(phase);
        for (int next = 0; next < row.size(); next++) {
            out |= next != phase && row.get(next) > 0 && leadsOut[next];
        }
        return out;
    }
}
