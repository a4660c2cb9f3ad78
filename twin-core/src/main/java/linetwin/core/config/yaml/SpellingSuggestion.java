package linetwin.core.config.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt word was probably meant to be. */
public final class SpellingSuggestion {
    private SpellingSuggestion() {}

    /** Advice with the most similar known word, or with all known words if none is similar. */
    public static String advice(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "None is defined in this file";
        }
        return to(word, known)
                .map("Did you mean '%s'?"::formatted)
                .orElseGet(() -> "Known here: " + String.join(", ", known));
    }

    /** Known word with the smallest edit distance; empty if it is too different. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> isNear(word, candidate));
    }

    private static boolean isNear(String word, String candidate) {
        int distance = distance(word, candidate);
        int longer = Math.max(word.length(), candidate.length());
        return distance < candidate.length() && distance <= Math.max(1, longer / 3);
    }

    /** Edit distance, without regard to case; a swap of neighbours counts as one. */
    static int distance(String a, String b) {
        var left = a.toLowerCase(Locale.ROOT);
        var right = b.toLowerCase(Locale.ROOT);
        var cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
