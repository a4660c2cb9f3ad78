package linetwin.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import linetwin.core.id.PlaceId;
import linetwin.core.time.LineTime;

/**
 * Condition of a station of one or more places, and the places in it. An abnormal or unknown place determines the
 * condition of the station, whatever the number of other places. Otherwise a working place does: a station that works
 * on one unit and waits for the next is working.
 *
 * @param condition condition of the station
 * @param affected places in this condition, at least one, by index
 * @param places number of places of the station
 * @param since beginning of this condition: the earliest of the affected places
 * @param reason reason of the place that has been affected longest, as reported
 * @param shares all conditions of the places, most attention first
 */
public record StationSummary(
        StationCondition condition,
        List<PlaceId> affected,
        int places,
        LineTime since,
        StopReason reason,
        List<Share> shares) {

    /** Condition and the number of places in it. */
    public record Share(StationCondition condition, int places) {}

    public StationSummary {
        affected = List.copyOf(affected);
        shares = List.copyOf(shares);
    }

    public static StationSummary of(StationState station) {
        return StationCondition.ofContact(station.contact().kind())
                .map(it -> withoutContact(station, it))
                .orElseGet(() -> inContact(station));
    }

    /** True if some places are in another condition. */
    public boolean isPartial() {
        return affected.size() < places;
    }

    public AttentionLevel attention() {
        return condition.attention();
    }

    private static StationSummary withoutContact(StationState station, StationCondition condition) {
        var all = station.places().stream().map(PlaceState::id).toList();
        var share = new Share(condition, all.size());
        return new StationSummary(
                condition, all, all.size(), station.contact().since(), StopReason.NONE, List.of(share));
    }

    private static StationSummary inContact(StationState station) {
        var places = station.places();
        var condition = places.stream()
                .map(StationSummary::conditionOf)
                .max(Comparator.comparing(StationSummary::rank).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalStateException("Station %s has no place".formatted(station.id())));
        var affected =
                places.stream().filter(place -> conditionOf(place) == condition).toList();
        var first =
                affected.stream().min(Comparator.comparing(PlaceState::since)).orElseThrow();
        return new StationSummary(
                condition,
                affected.stream().map(PlaceState::id).toList(),
                places.size(),
                first.since(),
                first.reason(),
                shares(places));
    }

    /** Rank of a condition among several places; work is above a wait. */
    private static int rank(StationCondition condition) {
        return condition == StationCondition.WORKING
                ? 2 * AttentionLevel.WAITING.ordinal() + 1
                : 2 * condition.attention().ordinal();
    }

    private static StationCondition conditionOf(PlaceState place) {
        return StationCondition.of(place.state(), place.reason());
    }

    private static List<Share> shares(List<PlaceState> places) {
        Map<StationCondition, Integer> counts = new EnumMap<>(StationCondition.class);
        places.forEach(place -> counts.merge(conditionOf(place), 1, Integer::sum));
        var shares = new ArrayList<Share>();
        counts.forEach((condition, count) -> shares.addFirst(new Share(condition, count)));
        return shares;
    }
}
