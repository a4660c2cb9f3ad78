package linetwin.ui.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.StateChanged;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationSummary;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class OneConditionTest {
    /** Station of 28 places. */
    private static final StationId STATION = new StationId("J90");

    private static final LineState LINE =
            Reducer.apply(LineState.initial(BenchmarkLineLayout.LAYOUT), new ContactRegained(LineTime.ORIGIN, STATION));

    static Stream<Arguments> cases() {
        return Arrays.stream(Language.values()).flatMap(language -> Arrays.stream(PackMlState.values())
                .flatMap(state ->
                        Arrays.stream(StopReason.Kind.values()).map(reason -> Arguments.of(language, state, reason))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void treeAndFaceplateAnswerAsTheCoreDoes(Language language, PackMlState state, StopReason.Kind reason) {
        var texts = new InterfaceText(language);
        var line = stopped(state, StopReason.of(reason));
        var summary = StationSummary.of(line.station(STATION));
        var row = row(texts, line);
        var headline = headline(texts, line);

        assertEquals(summary.condition(), row.conditionProperty().get().orElseThrow());
        assertEquals(summary.condition(), headline.condition());
        assertEquals(new ConditionText(texts).word(summary), headline.word());
        assertEquals(headline.word(), row.detailProperty().get());
    }

    @Test
    void oneBrokenPlaceOfTwentyEightIsShownInBothLanguages() {
        var line = stopped(PackMlState.HELD, StopReason.of(StopReason.Kind.BREAKDOWN));

        assertEquals(
                "1 of 28 broken down",
                headline(new InterfaceText(Language.ENGLISH), line).word());
        assertEquals(
                "28 个工位中 1 个故障",
                headline(new InterfaceText(Language.CHINESE), line).word());
    }

    private static LineState stopped(PackMlState state, StopReason reason) {
        return Reducer.apply(LINE, new StateChanged(LineTime.seconds(9), new PlaceId(STATION, 12), state, reason));
    }

    private static TreeRow row(InterfaceText texts, LineState line) {
        var tree = new LineTree(BenchmarkLineLayout.LAYOUT, texts);
        tree.show(new DisplayFrame(line, line.at()));
        return tree.find(new Selection.OfStation(STATION)).orElseThrow().getValue();
    }

    private static Faceplate.Headline headline(InterfaceText texts, LineState line) {
        return new FaceplateWriter(BenchmarkLineLayout.LAYOUT, texts)
                .of(new Selection.OfStation(STATION), new DisplayFrame(line, line.at()))
                .headline()
                .orElseThrow();
    }
}
