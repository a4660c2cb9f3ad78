package linetwin.core.sim.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Standard normal draws within a range, by rejection, after Robert, Simulation of truncated normal variables (1995).
 * The density is never computed: an exponential number exceeds z with probability exp(-z).
 */
final class NormalDraw {
    /** Width below which a range that contains the peak is proposed uniformly, as fewer proposals are rejected. */
    private static final double NARROW = Math.sqrt(2 * Math.PI);

    /** Width in decay lengths of the tail below which a range beside the peak is proposed uniformly. */
    private static final double DECAYS = 2;

    private enum Proposal {
        WHOLE,
        EVEN,
        TAIL
    }

    private final UniformRandomProvider stream;
    private final boolean mirrored;
    private final double least;
    private final double most;
    private final double decay;
    private final Proposal proposal;

    NormalDraw(double least, double most, UniformRandomProvider stream) {
        this.stream = stream;
        mirrored = most < 0;
        this.least = mirrored ? -most : least;
        this.most = mirrored ? -least : most;
        decay = (this.least + Math.sqrt(this.least * this.least + 4)) / 2;
        proposal = proposal();
    }

    double next() {
        double x =
                switch (proposal) {
                    case WHOLE -> whole();
                    case EVEN -> even();
                    case TAIL -> tail();
                };
        return mirrored ? -x : x;
    }

    private Proposal proposal() {
        double width = most - least;
        if (least > 0) {
            return width * decay < DECAYS ? Proposal.EVEN : Proposal.TAIL;
        }
        return width < NARROW ? Proposal.EVEN : Proposal.WHOLE;
    }

    private double whole() {
        double x;
        do {
            x = ZigguratDraw.normal(stream);
        } while (x < least || x > most);
        return x;
    }

    private double even() {
        double peak = Math.max(0, least);
        double x;
        do {
            x = least + (most - least) * ZigguratDraw.uniform(stream);
        } while (ZigguratDraw.exponential(stream) < (x - peak) * (x + peak) / 2);
        return x;
    }

    private double tail() {
        double x;
        do {
            x = least + ZigguratDraw.exponential(stream) / decay;
        } while (x > most || ZigguratDraw.exponential(stream) < (x - decay) * (x - decay) / 2);
        return x;
    }
}
