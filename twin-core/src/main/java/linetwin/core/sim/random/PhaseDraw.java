package linetwin.core.sim.random;

import linetwin.core.distribution.PhaseType;
import org.apache.commons.rng.UniformRandomProvider;

/** Phase-type draws in units of the distribution: the phases are traversed one after the other. */
final class PhaseDraw {
    private final UniformRandomProvider stream;
    private final int phases;
    private final double[] starts;
    private final double[] stays;

    /** Cumulative transition probabilities, row by row; the remainder to 1 is the probability of absorption. */
    private final double[] moves;

    PhaseDraw(PhaseType distribution, UniformRandomProvider stream) {
        this.stream = stream;
        phases = distribution.initial().size();
        starts = new double[phases];
        stays = new double[phases];
        moves = new double[phases * phases];
        double start = 0;
        for (int phase = 0; phase < phases; phase++) {
            start += distribution.initial().get(phase);
            starts[phase] = start;
            fill(phase, distribution);
        }
    }

    double next() {
        double time = 0;
        int phase = Math.min(drawn(starts, 0), phases - 1);
        while (phase < phases) {
            time += stays[phase] * ZigguratDraw.exponential(stream);
            phase = drawn(moves, phase * phases);
        }
        return time;
    }

    private void fill(int phase, PhaseType distribution) {
        var rates = distribution.ratesPerUnit().get(phase);
        stays[phase] = -1 / rates.get(phase);
        double sum = 0;
        for (int next = 0; next < phases; next++) {
            sum += next == phase ? 0 : rates.get(next) * stays[phase];
            moves[phase * phases + next] = sum;
        }
    }

    private int drawn(double[] cumulative, int row) {
        double u = ZigguratDraw.uniform(stream);
        int index = 0;
        while (index < phases && u >= cumulative[row + index]) {
            index++;
        }
        return index;
    }
}
