package linetwin.ui.desktop.health;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import linetwin.core.layout.Language;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.FaultSpec;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.Test;

final class FaultChoiceTest {
    @Test
    void plantUnderstandsEverythingThatThePanelOffers() {
        for (var choice : FaultChoice.ALL) {
            for (var amount : choice.amounts().isEmpty() ? List.of("") : choice.amounts()) {
                var command = choice.command(amount, "cells-mqtt", "30s");
                assertDoesNotThrow(() -> FaultSpec.parse(command.substring("fault ".length())), command);
            }
        }
    }

    @Test
    void everyFaultOfThePlantIsOfferedButTheEndOfOne() {
        var offered = FaultChoice.ALL.stream().map(FaultChoice::kind).toList();
        var missing = List.of(FaultKind.values()).stream()
                .filter(kind -> !offered.contains(kind))
                .toList();

        assertEquals(List.of(FaultKind.START), missing);
    }

    @Test
    void requestedFaultIsNamedInTheLanguageOfTheWindow() {
        var words = new FaultText(new InterfaceText(Language.CHINESE));

        assertEquals("丢弃 50 % · 全部数据源 · 持续 30 秒", words.requested("drop 50% all for 30s"));
    }
}
