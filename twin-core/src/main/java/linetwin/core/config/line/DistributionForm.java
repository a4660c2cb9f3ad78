package linetwin.core.config.line;

import java.util.List;
import java.util.Set;
import linetwin.core.distribution.TimeDistribution;

/**
 * One way to tell a distribution.
 *
 * @param needed keys that must be there
 * @param allowed keys that may be there as well
 */
record DistributionForm(List<String> needed, List<String> allowed, Reading read) {
    /** Makes the distribution of its parameters; throws IllegalArgumentException where they make none. */
    interface Reading {
        TimeDistribution from(DistributionParameters parameters);
    }

    static DistributionForm of(String needed, Reading read) {
        return new DistributionForm(List.of(needed.split(" ")), List.of(), read);
    }

    DistributionForm allowing(String keys) {
        return new DistributionForm(needed, List.of(keys.split(" ")), read);
    }

    boolean fits(Set<String> given) {
        return given.containsAll(needed)
                && given.stream().allMatch(key -> needed.contains(key) || allowed.contains(key));
    }

    boolean mixes() {
        return needed.contains("of");
    }

    /** As advice names it: {@code shape and scale}. */
    String words() {
        var words = String.join(", ", needed.subList(0, needed.size() - 1));
        var whole = words.isEmpty() ? needed.getLast() : words + " and " + needed.getLast();
        return allowed.isEmpty() ? whole : whole + " (and " + String.join(", ", allowed) + " if you like)";
    }
}
