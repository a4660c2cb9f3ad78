package linetwin.ui.desktop.condition;

import java.util.stream.Collectors;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationSummary;
import linetwin.core.model.StopReason;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Texts of conditions in the language of the window. */
public final class ConditionText {
    private static final int NAMED_PLACES = 4;
    private final InterfaceText texts;
    private final FigureFormat figures;

    public ConditionText(InterfaceText texts) {
        this.texts = texts;
        this.figures = new FigureFormat(texts);
    }

    /** Name of a condition, such as {@code Breakdown}. */
    public String word(StationCondition condition) {
        return texts.text(ConditionTable.of(condition).key());
    }

    /** Condition of a station, with the number of places if not all are affected: {@code 1 of 28 broken down}. */
    public String word(StationSummary summary) {
        return summary.isPartial()
                ? texts.text(
                        ConditionTable.of(summary.condition()).key() + ".of",
                        figures.count(summary.affected().size()),
                        figures.count(summary.places()))
                : word(summary.condition());
    }

    /** Cause of the condition in one or two sentences, with the code that the source reported. */
    public String cause(StationSummary summary) {
        return cause(summary.condition(), summary.reason());
    }

    private String cause(StationCondition condition, StopReason reason) {
        var key = ConditionTable.of(condition).key() + ".why";
        if (reason.code().isEmpty()) {
            return texts.text(key);
        }
        return switch (condition) {
            case HELD, SUSPENDED, STOPPED, UNDEFINED -> texts.text(key + ".code", reason.code());
            default -> texts.text("condition.code", texts.text(key), reason.code());
        };
    }

    /** Affected places, and the conditions of all others; empty if all places are affected. */
    public String distribution(StationSummary summary) {
        if (!summary.isPartial()) {
            return "";
        }
        var others = summary.shares().stream()
                .filter(share -> share.condition() != summary.condition())
                .map(share -> texts.text("condition.share", word(share.condition()), figures.count(share.places())))
                .collect(Collectors.joining(texts.text("condition.separator")));
        return summary.affected().size() > NAMED_PLACES
                ? texts.text("condition.others", others)
                : texts.text("condition.places", places(summary), others);
    }

    private String places(StationSummary summary) {
        return summary.affected().stream()
                .map(place -> figures.count(place.index() + 1))
                .collect(Collectors.joining(texts.text("condition.separator")));
    }
}
