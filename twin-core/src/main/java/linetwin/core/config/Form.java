package linetwin.core.config;

import java.util.List;
import java.util.Set;
import linetwin.core.distribution.TimeDistribution;

/**
 * One way to tell a distribution.
 *
 * @param needed keys that must be there
 * @param allowed keys that may be there as well
 */
record Form(List<String> needed, List<String> allowed, Reading read) {
    /** Makes the distribution of its parameters; throws IllegalArgumentException where they make none. */
    interface Reading {
        TimeDistribution from(Parameters parameters);
    }

    static Form of(String needed, Reading read) {
        return new Form(List.of(needed.split(" ")), List.of(), read);
    }

    Form allowing(String keys) {
        return new Form(needed, List.of(keys.split(" ")), read);
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
