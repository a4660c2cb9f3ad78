package linetwin.ui.desktop.health;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.FaultSpec;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Texts of faults of the virtual plant. */
final class FaultText {
    private static final List<String> WORDS = List.of("repeated", "unsent", "frozen", "open", "half-open");
    private final InterfaceText texts;
    private final FigureFormat figures;

    FaultText(InterfaceText texts) {
        this.texts = texts;
        figures = new FigureFormat(texts);
    }

    String name(FaultKind kind) {
        return texts.text("fault." + kind.text() + ".name");
    }

    /** Amount in the current language: number and unit separated, parts translated. */
    String amount(String amount) {
        return WORDS.contains(amount)
                ? texts.text("fault.amount." + amount)
                : amount.replace("-", "−").replaceFirst("(?<=\\d)x$", "×").replaceFirst("(?<=\\d)(?=[a-z%]+$)", " ");
    }

    /** Text of a requested fault, with its delay if it has one. */
    String requested(String reported) {
        boolean waits = reported.endsWith(FaultSpec.WAITING);
        try {
            var fault = FaultSpec.parse(
                    waits ? reported.substring(0, reported.length() - FaultSpec.WAITING.length()) : reported);
            var source = fault.source().map(Object::toString).orElse(texts.text("fault.all"));
            var amount = amount(fault.amount().toString());
            var parts = new ArrayList<>(List.of(name(fault.kind()) + (amount.isEmpty() ? "" : " " + amount), source));
            if (waits) {
                parts.add(texts.text("fault.waits"));
                parts.add(texts.text("fault.after", figures.span(fault.after())));
            }
            fault.duration().ifPresent(span -> parts.add(texts.text("fault.lasts", figures.span(span))));
            return String.join(" · ", parts);
        } catch (IllegalArgumentException _) {
            return reported;
        }
    }
}
