package linetwin.ui.desktop.shortcut;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels of keystrokes as one text, such as {@code Shift + ← →} or {@code 1 … 9}. */
final class KeyLabelText {
    private static final int FEWEST_IN_SEQUENCE = 3;

    private KeyLabelText() {}

    /** Labels of keystrokes; those with equal labels once, those with equal modifiers together. */
    static String of(List<KeyStroke> strokes) {
        Map<String, LinkedHashSet<String>> byModifier = new LinkedHashMap<>();
        for (var stroke : strokes) {
            byModifier
                    .computeIfAbsent(stroke.modifierLabel(), _ -> new LinkedHashSet<>())
                    .add(stroke.keyLabel());
        }
        return byModifier.entrySet().stream()
                .map(entry -> entry.getKey() + String.join(" ", shortened(List.copyOf(entry.getValue()))))
                .collect(Collectors.joining(", "));
    }

    /** The same labels, with three or more digits that follow each other as their first and last. */
    private static List<String> shortened(List<String> labels) {
        var result = new ArrayList<String>();
        for (int from = 0; from < labels.size(); ) {
            int to = from;
            while (to + 1 < labels.size() && follows(labels.get(to), labels.get(to + 1))) {
                to++;
            }
            result.add(
                    to - from + 1 >= FEWEST_IN_SEQUENCE ? labels.get(from) + " … " + labels.get(to) : labels.get(from));
            from = to - from + 1 >= FEWEST_IN_SEQUENCE ? to + 1 : from + 1;
        }
        return result;
    }

    private static boolean follows(String label, String next) {
        return label.length() == 1
                && next.length() == 1
                && Character.isDigit(label.charAt(0))
                && next.charAt(0) == label.charAt(0) + 1;
    }
}
