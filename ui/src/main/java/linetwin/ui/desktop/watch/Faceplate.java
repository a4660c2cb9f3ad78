package linetwin.ui.desktop.watch;

import java.util.List;
import java.util.Optional;
import linetwin.core.layout.SignalSpec;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.selection.Selection;

/**
 * What a faceplate says, in words of the language of the moment. The view lays it out and knows no line.
 *
 * @param subject what it tells of; another subject starts a new card
 * @param subtitle id, area and kind
 * @param headline the state in large, where the subject has one
 * @param doubtful whether all of it is only the last that was known
 */
record Faceplate(
        Selection subject,
        String title,
        String subtitle,
        Optional<Headline> headline,
        List<Section> sections,
        boolean doubtful) {
    /** A card whose words are as fresh as the line. */
    Faceplate(Selection subject, String title, String subtitle, Optional<Headline> headline, List<Section> sections) {
        this(subject, title, subtitle, headline, sections, false);
    }

    Faceplate {
        sections = List.copyOf(sections);
    }

    /**
     * The state at a glance.
     *
     * @param since how long, and since when
     * @param why the cause in one sentence
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

    /** A name and its value. */
    record Figure(String name, String value) implements Row {}

    /**
     * Something with a condition and a progress.
     *
     * @param share how far, 0 to 1
     * @param link what a click leads to
     */
    record Progress(StationCondition condition, String name, String detail, double share, Selection link)
            implements Row {}

    /**
     * A signal against its bands.
     *
     * @param note quality and age
     * @param trusted false where the value is stale or its quality is not good
     */
    record Signal(
            SignalSpec spec, String name, String value, double number, LimitRating rating, String note, boolean trusted)
            implements Row {}

    /**
     * A value whose bands nobody has named.
     *
     * @param note quality, age and source
     * @param trusted false where the value is stale or its quality is not good
     */
    record Reading(String name, String value, String note, boolean trusted) implements Row {}

    /**
     * What equipment says of itself.
     *
     * @param note how grave it is, whether anybody has taken note, and since when
     */
    record Alarm(String name, String message, String note) implements Row {}

    /**
     * A name that leads on.
     *
     * @param depth how far it is indented, as a part of what stands above it
     */
    record Link(String name, String detail, int depth, Selection target) implements Row {}

    /** A sentence where there is nothing to list. */
    record Note(String text) implements Row {}
}
