package linetwin.ui.desktop.watch;

import java.util.List;
import java.util.Optional;
import linetwin.core.layout.SignalSpec;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.selection.Selection;

/**
 * Content of a faceplate in the current language (record X of {@link FaceplateWriter} and {@link FaceplatePane}). Must
 * not know a line.
 *
 * @param subject selected object; another subject starts a new faceplate
 * @param subtitle id, area and kind
 * @param headline state of the object, if it has one
 * @param doubtful true if all values are last known ones only
 */
record Faceplate(
        Selection subject,
        String title,
        String subtitle,
        Optional<Headline> headline,
        List<Section> sections,
        boolean doubtful) {
    /** Faceplate whose values are as new as the line. */
    Faceplate(Selection subject, String title, String subtitle, Optional<Headline> headline, List<Section> sections) {
        this(subject, title, subtitle, headline, sections, false);
    }

    Faceplate {
        sections = List.copyOf(sections);
    }

    /**
     * State in large letters.
     *
     * @param since duration, and time of its beginning
     * @param why cause in one sentence
     */
    record Headline(StationCondition condition, String word, String since, String why) {}

    /** Rows under one heading. */
    record Section(String heading, List<Row> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }

    /** One line of a section. */
    sealed interface Row {}

    /** Name and its value. */
    record Figure(String name, String value) implements Row {}

    /**
     * Object with a condition and a progress.
     *
     * @param share progress, 0 to 1
     * @param link selection after a click
     */
    record Progress(StationCondition condition, String name, String detail, double share, Selection link)
            implements Row {}

    /**
     * Signal with its limits.
     *
     * @param note quality and age
     * @param trusted false if the value is stale or its quality is not good
     */
    record Signal(
            SignalSpec spec, String name, String value, double number, LimitRating rating, String note, boolean trusted)
            implements Row {}

    /**
     * Value without limits.
     *
     * @param note quality, age and source
     * @param trusted false if the value is stale or its quality is not good
     */
    record Reading(String name, String value, String note, boolean trusted) implements Row {}

    /**
     * Alarm that equipment reports.
     *
     * @param note severity, state, and time of its beginning
     */
    record Alarm(String name, String message, String note) implements Row {}

    /**
     * Name with a link.
     *
     * @param depth level of indentation, as a part of the object above it
     */
    record Link(String name, String detail, int depth, Selection target) implements Row {}

    /** Sentence in place of an empty list. */
    record Note(String text) implements Row {}
}
