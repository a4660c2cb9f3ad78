package linetwin.ui.desktop.health;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Summary of all sources in two lines. */
final class SourceSummaryText {
    private static final List<State> LISTED =
            List.of(State.REFUSED, State.LOST, State.SILENT, State.CONNECTING, State.OFF);
    private final InterfaceText texts;
    private final FigureFormat figures;

    SourceSummaryText(InterfaceText texts) {
        this.texts = texts;
        figures = new FigureFormat(texts);
    }

    /** Number of live sources, and the states of all others. */
    String sources(HealthFrame frame) {
        var all = frame.statuses().size();
        var live = frame.statuses().stream().filter(SourceDetailsWriter::isLive).count();
        return (all == live ? allLive(all) : someLive(live, frame.statuses())) + doubted(frame.statuses());
    }

    private String allLive(int all) {
        return all == 1 ? texts.text("health.summary.one") : texts.text("health.summary.all", figures.count(all));
    }

    private String someLive(long live, List<SourceStatus> statuses) {
        return texts.text("health.summary.some", figures.count(live), figures.count(statuses.size()))
                + others(statuses);
    }

    /** Number of live sources that have a diagnostic. */
    private String doubted(List<SourceStatus> statuses) {
        var count = statuses.stream()
                .filter(SourceDetailsWriter::isLive)
                .filter(status -> status.finding().isPresent())
                .count();
        return count == 0
                ? ""
                : texts.text(count == 1 ? "health.summary.doubt" : "health.summary.doubts", figures.count(count));
    }

    private String others(List<SourceStatus> statuses) {
        return LISTED.stream()
                .map(state -> counted(state, statuses))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(texts.text("health.summary.and")));
    }

    private String counted(State state, List<SourceStatus> statuses) {
        var count = statuses.stream().filter(s -> s.state() == state).count();
        var word = texts.text("source." + state.name().toLowerCase(Locale.ROOT));
        return count == 0 ? "" : texts.text("health.summary.counted", figures.count(count), word);
    }

    /** Number of stations without contact, and since when. */
    String stations(HealthFrame frame) {
        var lost = silent(frame, StationContact.Kind.LOST).toList();
        var never = silent(frame, StationContact.Kind.NEVER).count();
        var all = figures.count(frame.line().allStations().size());
        if (lost.isEmpty() && never == 0) {
            return texts.text("health.summary.stations.all", all);
        }
        var first = lost.stream().map(StationState::contact).min(Comparator.comparing(StationContact::since));
        var lostText = first.map(contact -> texts.text(
                "health.summary.stations.some", figures.count(lost.size()), all, figures.clock(contact.since())));
        var neverText = never == 0 ? "" : texts.text("health.summary.stations.never", figures.count(never), all);
        return lostText.map(words -> words + " " + neverText).orElse(neverText).strip();
    }

    private static Stream<StationState> silent(HealthFrame frame, StationContact.Kind kind) {
        return frame.line().allStations().stream()
                .filter(station -> station.contact().kind() == kind);
    }
}
