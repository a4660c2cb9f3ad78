package linetwin.core.config.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.ProblemText;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.distribution.Constant;
import linetwin.core.distribution.TimeDistribution;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads a distribution of times: a single time for a constant, or a distribution by mean and coefficient of variation
 * or by its own parameters.
 */
final class DistributionReader {
    private static final String[] KEYS = {
        "distribution",
        "mean",
        "cv",
        "rate",
        "shape",
        "scale",
        "location",
        "deviation",
        "median",
        "sigma",
        "least",
        "mode",
        "most",
        "initial",
        "rates",
        "unit",
        "of",
        "values",
        "file",
        "column",
        "separator",
        "decimals"
    };

    private final MeasuredTimesReader measured;

    DistributionReader(MeasuredTimesReader measured) {
        this.measured = measured;
    }

    /** Keys that a distribution can have, after the given ones of the surrounding section. */
    static String[] keysAfter(String... own) {
        var keys = new ArrayList<>(List.of(own));
        keys.addAll(List.of(KEYS));
        return keys.toArray(String[]::new);
    }

    Optional<TimeDistribution> read(FileEntry entry) {
        if (entry.node() instanceof ScalarNode) {
            return QuantityParser.positiveTime(entry).map(Constant::new);
        }
        return FileSection.of(SectionSchemas.DISTRIBUTION, entry).flatMap(section -> read(section, true));
    }

    /**
     * Reads a distribution.
     *
     * @param mayMix false inside a mixture, which must not contain another mixture
     */
    Optional<TimeDistribution> read(FileSection section, boolean mayMix) {
        return section.required("distribution")
                .flatMap(entry ->
                        entry.choice(DistributionForms.BY_NAME).flatMap(forms -> chosen(section, entry, forms)))
                .filter(form -> mayMix || isSimple(form, section))
                .flatMap(form -> made(form, section));
    }

    private static boolean isSimple(DistributionForm form, FileSection section) {
        boolean simple = !form.mixes();
        if (!simple) {
            section.whole().fault("is a mixture within a mixture", "List all of its parts in one");
        }
        return simple;
    }

    /** Form that matches the keys in this section. */
    private static Optional<DistributionForm> chosen(
            FileSection section, FileEntry name, List<DistributionForm> forms) {
        var given = new TreeSet<>(section.keys());
        given.remove("distribution");
        given.remove("weight");
        var form = forms.stream().filter(it -> it.fits(given)).findFirst();
        if (form.isEmpty() && !section.isMisspelt()) {
            name.fault(
                    "'%s' cannot be made of %s"
                            .formatted(
                                    name.text().orElse(""),
                                    given.isEmpty() ? "nothing else" : String.join(", ", given)),
                    "Write "
                            + String.join(
                                    "; or ",
                                    forms.stream().map(DistributionForm::words).toList()));
        }
        return form;
    }

    /** Creates the distribution; reports parameters that are not valid together at the section. */
    private Optional<TimeDistribution> made(DistributionForm form, FileSection section) {
        int faults = section.whole().problems().size();
        try {
            var made = form.read().from(new DistributionParameters(section, measured, this));
            if (section.whole().problems().size() > faults) {
                return Optional.empty();
            }
            return Optional.of(made).filter(it -> hasValidMean(it, section));
        } catch (IllegalArgumentException e) {
            if (section.whole().problems().size() == faults) {
                section.whole().fault(ProblemText.sentence(String.valueOf(e.getMessage())), "Correct its parameters");
            }
            return Optional.empty();
        }
    }

    /** True if the mean lies between 1 µs, the resolution of line time, and ten years. */
    private static boolean hasValidMean(TimeDistribution made, FileSection section) {
        var mean = made.mean();
        boolean good = mean.compareTo(Duration.ofNanos(1_000)) >= 0 && mean.compareTo(QuantityParser.LONGEST) <= 0;
        if (!good) {
            section.whole()
                    .fault(
                            "has a mean of %s s".formatted(ProblemText.number(mean.toNanos() / 1e9)),
                            "Keep it between a microsecond and ten years");
        }
        return good;
    }
}
