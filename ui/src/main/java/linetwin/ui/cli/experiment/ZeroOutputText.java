package linetwin.ui.cli.experiment;

import static java.util.Locale.ROOT;

import java.util.Optional;
import linetwin.core.experiment.ExperimentOutcome;
import linetwin.core.experiment.ZeroOutputCause;
import linetwin.core.experiment.ZeroOutputCause.NeverWorked;
import linetwin.core.experiment.ZeroOutputCause.NoneFinished;
import linetwin.core.experiment.ZeroOutputCause.NoneLeft;
import linetwin.core.experiment.ZeroOutputCause.NonePassed;
import linetwin.core.layout.LineLayout;
import linetwin.ui.cli.line.TimeUseText;

/** Text of the reason why a line shipped nothing: figures per shipped unit are undefined then. */
public final class ZeroOutputText {
    private static final String NOTHING = "Nothing was shipped: ";

    private ZeroOutputText() {}

    /** Returns one sentence with the reason and the remedy; empty if a unit was shipped. */
    public static Optional<String> of(LineLayout layout, ExperimentOutcome outcome) {
        return ZeroOutputCause.of(layout, outcome.pooled()).map(ZeroOutputText::text);
    }

    private static String text(ZeroOutputCause cause) {
        return NOTHING
                + switch (cause) {
                    case NonePassed it ->
                        String.format(
                                ROOT,
                                "the yield of %s is why (%s %%: none of %,d tries passed). Raise its firstPassYield",
                                it.station(),
                                percent(it.firstPassYield()),
                                it.tries());
                    case NoneFinished it ->
                        "%s finished no unit in the observed time. Run it longer, or shorten the work of %s"
                                .formatted(it.station(), it.station());
                    case NeverWorked it ->
                        String.format(
                                ROOT,
                                "%s never worked in the observed time, mostly it was %s. Run it longer, or look at the"
                                        + " stations around it",
                                it.station(),
                                TimeUseText.text(it.mostly()));
                    case NoneLeft _ -> "no unit left the line in the observed time. Run it longer";
                };
    }

    private static String percent(double share) {
        return String.format(ROOT, share * 100 == Math.rint(share * 100) ? "%.0f" : "%.2f", share * 100);
    }
}
