package linetwin.core.sim.random;

import java.time.Duration;
import java.util.List;
import linetwin.core.distribution.BetaPert;
import linetwin.core.distribution.Constant;
import linetwin.core.distribution.Empirical;
import linetwin.core.distribution.Erlang;
import linetwin.core.distribution.Exponential;
import linetwin.core.distribution.Gamma;
import linetwin.core.distribution.LogNormal;
import linetwin.core.distribution.Mixture;
import linetwin.core.distribution.Normal;
import linetwin.core.distribution.PhaseType;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.distribution.Triangular;
import linetwin.core.distribution.Uniform;
import linetwin.core.distribution.Weibull;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random durations in whole ticks of 1 µs. All functions except the square root come from StrictMath: those of Math may
 * differ in the last bit between machines, and the draws must not. A draw allocates nothing.
 */
public interface TimeDraw {
    /** Largest number of phases for which a sum of exponential draws is faster than one gamma draw. */
    int FEW_PHASES = 4;

    long ticks();

    /** Returns draws of a distribution, each multiplied by {@code factor}. */
    static TimeDraw of(TimeDistribution distribution, double factor, UniformRandomProvider stream) {
        return switch (distribution) {
            case Constant d -> constant(micros(d.mean()) * factor);
            case Exponential d -> exponential(micros(d.mean()) * factor, stream);
            case LogNormal d -> logNormal(micros(d.mean()) * factor, d.cv(), stream);
            case Erlang d -> erlang(d.shape(), micros(d.mean()) * factor, stream);
            case Gamma d -> gamma(d.shape(), micros(d.scale()) * factor, stream);
            case Normal d -> normal(d, factor, stream);
            case Weibull d -> weibull(d.shape(), micros(d.scale()) * factor, stream);
            case Triangular d -> triangular(d, factor, stream);
            case Uniform d -> uniform(micros(d.least()) * factor, micros(d.most()) * factor, stream);
            case BetaPert d -> betaPert(d, factor, stream);
            case PhaseType d -> phaseType(d, factor, stream);
            case Mixture d -> mixture(d.parts(), factor, stream);
            case Empirical d -> empirical(d.values(), factor, stream);
        };
    }

    /** Returns exponential durations. */
    static TimeDraw exponential(Duration mean, UniformRandomProvider stream) {
        return exponential(micros(mean), stream);
    }

    /** Returns log-normal durations with this mean in ticks and this coefficient of variation. */
    static TimeDraw logNormal(double meanTicks, double cv, UniformRandomProvider stream) {
        if (cv == 0 || meanTicks == 0) {
            return constant(meanTicks);
        }
        double variance = StrictMath.log1p(cv * cv);
        double mu = StrictMath.log(meanTicks) - variance / 2;
        double sigma = Math.sqrt(variance);
        return () -> rounded(StrictMath.exp(mu + sigma * ZigguratDraw.normal(stream)));
    }

    private static TimeDraw constant(double ticks) {
        long constant = rounded(ticks);
        return () -> constant;
    }

    private static TimeDraw exponential(double mean, UniformRandomProvider stream) {
        return () -> rounded(mean * ZigguratDraw.exponential(stream));
    }

    private static TimeDraw erlang(int shape, double mean, UniformRandomProvider stream) {
        double phase = mean / shape;
        return shape <= FEW_PHASES ? phases(shape, phase, stream) : gamma(shape, phase, stream);
    }

    private static TimeDraw phases(int phases, double mean, UniformRandomProvider stream) {
        return () -> {
            double sum = 0;
            for (int phase = 0; phase < phases; phase++) {
                sum += ZigguratDraw.exponential(stream);
            }
            return rounded(mean * sum);
        };
    }

    private static TimeDraw gamma(double shape, double scale, UniformRandomProvider stream) {
        var standard = new GammaDraw(shape, stream);
        return () -> rounded(scale * standard.next());
    }

    private static TimeDraw normal(Normal normal, double factor, UniformRandomProvider stream) {
        double location = micros(normal.location()) * factor;
        double deviation = micros(normal.deviation()) * factor;
        var standard = new NormalDraw(normal.leastScore(), normal.mostScore(), stream);
        return () -> Math.max(0, rounded(location + deviation * standard.next()));
    }

    private static TimeDraw weibull(double shape, double scale, UniformRandomProvider stream) {
        double power = 1 / shape;
        return () -> rounded(scale * StrictMath.pow(ZigguratDraw.exponential(stream), power));
    }

    /** Draws by inversion: square roots are exact on every machine. */
    private static TimeDraw triangular(Triangular triangular, double factor, UniformRandomProvider stream) {
        double least = micros(triangular.least()) * factor;
        double most = micros(triangular.most()) * factor;
        double width = most - least;
        double rise = micros(triangular.mode()) * factor - least;
        double rising = rise / width;
        return () -> {
            double u = ZigguratDraw.uniform(stream);
            return rounded(
                    u < rising
                            ? least + Math.sqrt(u * width * rise)
                            : most - Math.sqrt((1 - u) * width * (width - rise)));
        };
    }

    private static TimeDraw uniform(double least, double most, UniformRandomProvider stream) {
        double width = most - least;
        return () -> rounded(least + width * ZigguratDraw.uniform(stream));
    }

    /** Draws a beta number as the ratio of one gamma draw to the sum of two. */
    private static TimeDraw betaPert(BetaPert pert, double factor, UniformRandomProvider stream) {
        double least = micros(pert.least()) * factor;
        double width = micros(pert.most()) * factor - least;
        var first = new GammaDraw(pert.alpha(), stream);
        var second = new GammaDraw(pert.beta(), stream);
        return () -> {
            double share = first.next();
            return rounded(least + width * share / (share + second.next()));
        };
    }

    private static TimeDraw phaseType(PhaseType phaseType, double factor, UniformRandomProvider stream) {
        double unit = micros(phaseType.unit()) * factor;
        var standard = new PhaseDraw(phaseType, stream);
        return () -> rounded(unit * standard.next());
    }

    private static TimeDraw mixture(List<Mixture.Part> parts, double factor, UniformRandomProvider stream) {
        var draws =
                parts.stream().map(p -> of(p.distribution(), factor, stream)).toArray(TimeDraw[]::new);
        var upTo = new double[draws.length];
        double sum = 0;
        for (int part = 0; part < upTo.length; part++) {
            sum += parts.get(part).weight();
            upTo[part] = sum;
        }
        return () -> {
            double u = ZigguratDraw.uniform(stream);
            int part = 0;
            while (part < upTo.length - 1 && u >= upTo[part]) {
                part++;
            }
            return draws[part].ticks();
        };
    }

    private static TimeDraw empirical(List<Duration> values, double factor, UniformRandomProvider stream) {
        var ticks = values.stream().mapToLong(v -> rounded(micros(v) * factor)).toArray();
        return () -> ticks[(int) Math.unsignedMultiplyHigh(stream.nextLong(), ticks.length)];
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }

    private static long rounded(double ticks) {
        return (long) (ticks + 0.5);
    }
}
