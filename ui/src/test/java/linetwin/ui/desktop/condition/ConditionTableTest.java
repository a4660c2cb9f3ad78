package linetwin.ui.desktop.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Function;
import linetwin.core.layout.Language;
import linetwin.core.model.AttentionLevel;
import linetwin.core.model.StationCondition;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConditionTableTest {
    @Test
    void everyConditionHasAnIconOfItsOwn() {
        assertEquals(StationCondition.values().length, distinct(style -> style.outline() + style.detail()));
    }

    @Test
    void conditionsThatAnOperatorActsOnHaveARingOfTheirOwn() {
        var acted = Arrays.stream(StationCondition.values())
                .filter(it -> it.attention() == AttentionLevel.ABNORMAL && it != StationCondition.ALARM)
                .toList();
        assertEquals(
                acted.size(),
                acted.stream()
                        .map(it -> ConditionTable.of(it).ring())
                        .distinct()
                        .count());
    }

    @Test
    void awaitedStationIsDrawnQuietlyAndALostOneIsNot() {
        assertEquals(
                ColourRole.CALM,
                ConditionTable.of(StationCondition.NOT_YET_CONNECTED).role());
        assertFalse(StationCondition.NOT_YET_CONNECTED.needsAttention());
        assertEquals(
                ColourRole.UNKNOWN,
                ConditionTable.of(StationCondition.OUT_OF_CONTACT).role());
        assertTrue(StationCondition.OUT_OF_CONTACT.needsAttention());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConditionHasAWordOfItsOwn(Language language) {
        var texts = new InterfaceText(language);

        assertEquals(StationCondition.values().length, distinct(style -> texts.text(style.key())));
    }

    @ParameterizedTest
    @EnumSource(StationCondition.class)
    void wordsAndCausesAreWrittenInBothLanguages(StationCondition condition) {
        var english = new InterfaceText(Language.ENGLISH);
        var chinese = new InterfaceText(Language.CHINESE);
        for (var ending : new String[] {"", ".of", ".why"}) {
            var key = ConditionTable.of(condition).key() + ending;

            assertNotEquals(english.text(key, "1", "28"), chinese.text(key, "1", "28"));
        }
    }

    private static long distinct(Function<ConditionStyle, String> property) {
        return Arrays.stream(StationCondition.values())
                .map(ConditionTable::of)
                .map(property)
                .distinct()
                .count();
    }
}
