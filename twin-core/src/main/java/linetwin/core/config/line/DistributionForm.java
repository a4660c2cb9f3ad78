package linetwin.core.config.line;

import java.util.List;
import java.util.Set;
import linetwin.core.distribution.TimeDistribution;

/**
 * Set of keys by which a distribution can be written.
 *
 * @param needed required keys
 * @param allowed optional keys
 */
record DistributionForm(List<String> needed, List<String> allowed, Reading read) {
    /** Creates the distribution from its parameters; throws IllegalArgumentException if they are not valid together. */
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

    /** Keys as text for advice: {@code shape and scale}. */
    String words() {
        var words = String.join(", ", needed.subList(0, needed.size() - 1));
        var whole = words.isEmpty() ? needed.getLast() : words + " and " + needed.getLast();
        return allowed.isEmpty() ? whole : whole + " (and " + String.join(", ", allowed) + " if you like)";
    }
}
