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
 * Reads how a kind of time spreads: one time for a constant, or a distribution by its mean and coefficient of variation
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
        "column"
    };

    private final MeasuredTimesReader measured;

    DistributionReader(MeasuredTimesReader measured) {
        this.measured = measured;
    }

    /** Every key that a distribution can have, after those of what it stands in. */
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

    /** Reads a distribution; {@code mayMix} is false inside of a mixture, which could otherwise contain itself. */
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

    /** The form that the keys written here belong to. */
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

    /** Builds the distribution; what its parameters cannot be together is said where it is written. */
    private Optional<TimeDistribution> made(DistributionForm form, FileSection section) {
        int faults = section.whole().problems().size();
        try {
            var made = form.read().from(new DistributionParameters(section, measured, this));
            if (section.whole().problems().size() > faults) {
                return Optional.empty();
            }
            return Optional.of(made).filter(it -> takesTime(it, section));
        } catch (IllegalArgumentException e) {
            if (section.whole().problems().size() == faults) {
                section.whole().fault(ProblemText.sentence(String.valueOf(e.getMessage())), "Correct its parameters");
            }
            return Optional.empty();
        }
    }

    /** What is read must have a mean that a clock of microseconds can count, and that is no geological age. */
    private static boolean takesTime(TimeDistribution made, FileSection section) {
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
