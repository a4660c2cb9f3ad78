package linetwin.core.config.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.core.distribution.BetaPert;
import linetwin.core.distribution.Constant;
import linetwin.core.distribution.DistributionFamily;
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

/** Distributions by their name in a line file, each with the sets of keys by which it can be written. */
final class DistributionForms {
    static final Map<String, List<DistributionForm>> BY_NAME = new LinkedHashMap<>();

    static {
        put("constant", DistributionFamily.CONSTANT, DistributionForm.of("mean", p -> new Constant(p.time("mean"))));
        put(
                "exponential",
                DistributionFamily.EXPONENTIAL,
                DistributionForm.of("mean", p -> new Exponential(p.time("mean"))),
                DistributionForm.of("rate", p -> new Exponential(p.timeOfRate(1))));
        put(
                "erlang",
                DistributionFamily.ERLANG,
                DistributionForm.of("shape mean", p -> new Erlang(p.count("shape"), p.time("mean"))),
                DistributionForm.of("shape rate", p -> new Erlang(p.count("shape"), p.timeOfRate(p.count("shape")))));
        put(
                "gamma",
                DistributionFamily.GAMMA,
                DistributionForm.of("shape scale", p -> new Gamma(p.number("shape"), p.time("scale"))),
                DistributionForm.of("shape mean", p -> unscaled(p, Gamma::new)));
        put(
                "normal",
                DistributionFamily.NORMAL,
                DistributionForm.of("location deviation", DistributionForms::normal)
                        .allowing("least most"));
        put(
                "logNormal",
                DistributionFamily.LOG_NORMAL,
                DistributionForm.of("median sigma", DistributionForms::logNormal));
        put(
                "weibull",
                DistributionFamily.WEIBULL,
                DistributionForm.of("shape scale", p -> new Weibull(p.number("shape"), p.time("scale"))),
                DistributionForm.of("shape mean", p -> unscaled(p, Weibull::new)));
        put(
                "triangular",
                DistributionFamily.TRIANGULAR,
                DistributionForm.of(
                        "least mode most",
                        p -> new Triangular(p.timeOrZero("least"), p.timeOrZero("mode"), p.time("most"))));
        put(
                "uniform",
                DistributionFamily.UNIFORM,
                DistributionForm.of("least most", p -> new Uniform(p.timeOrZero("least"), p.time("most"))));
        put(
                "betaPert",
                DistributionFamily.BETA_PERT,
                DistributionForm.of(
                        "least mode most",
                        p -> new BetaPert(p.timeOrZero("least"), p.timeOrZero("mode"), p.time("most"))));
        put(
                "phaseType",
                DistributionFamily.PHASE_TYPE,
                DistributionForm.of("initial rates unit", p -> new PhaseType(p.initial(), p.rates(), p.unit())),
                DistributionForm.of(
                        "initial rates mean",
                        p -> new PhaseType(p.initial(), p.rates(), CommonFields.A_SECOND).withMean(p.time("mean"))));
        BY_NAME.put(
                "mixture",
                List.of(
                        DistributionForm.of("of", p -> withMean(new Mixture(p.parts()), p))
                                .allowing("mean"),
                        DistributionForm.of("mean cv", p -> Mixture.ofMeanAndCv(p.time("mean"), p.percentage("cv")))));
        BY_NAME.put(
                "empirical",
                List.of(
                        DistributionForm.of("values", p -> drawnOut(new Empirical(p.values()), p))
                                .allowing("mean cv"),
                        DistributionForm.of("file", p -> drawnOut(new Empirical(p.measured()), p))
                                .allowing("column unit separator decimals mean cv")));
    }

    private DistributionForms() {}

    /** Adds a distribution that can also be written by mean and cv. */
    private static void put(String name, DistributionFamily family, DistributionForm... own) {
        var forms = new ArrayList<>(List.of(own));
        forms.add(DistributionForm.of("mean cv", p -> family.withMeanAndCv(p.time("mean"), p.percentage("cv"))));
        BY_NAME.put(name, List.copyOf(forms));
    }

    private interface Scaled {
        TimeDistribution of(double shape, Duration scale);
    }

    private static TimeDistribution unscaled(DistributionParameters p, Scaled family) {
        return family.of(p.number("shape"), Duration.ofHours(1)).withMean(p.time("mean"));
    }

    private static Normal normal(DistributionParameters p) {
        return new Normal(p.signedTime("location"), p.time("deviation"), p.timeOrZero("least"), p.optionalTime("most"));
    }

    /**
     * Log-normal by median (exponential of the mean of the logarithm) and sigma (standard deviation of the logarithm).
     */
    private static LogNormal logNormal(DistributionParameters p) {
        double variance = p.number("sigma") * p.number("sigma");
        double median = p.time("median").toNanos();
        var mean = Duration.ofNanos(Math.round(median * StrictMath.exp(variance / 2)));
        return new LogNormal(mean, Math.sqrt(StrictMath.expm1(variance)));
    }

    private static TimeDistribution withMean(TimeDistribution distribution, DistributionParameters p) {
        return p.optionalTime("mean").map(distribution::withMean).orElse(distribution);
    }

    private static TimeDistribution drawnOut(Empirical measured, DistributionParameters p) {
        var mean = p.optionalTime("mean").orElse(measured.mean());
        return p.optionalPercentage("cv")
                .<TimeDistribution>map(cv -> measured.withMeanAndCv(mean, cv))
                .orElseGet(() -> withMean(measured, p));
    }
}
