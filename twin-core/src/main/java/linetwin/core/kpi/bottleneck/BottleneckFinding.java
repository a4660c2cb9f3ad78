package linetwin.core.kpi.bottleneck;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import linetwin.core.id.StationId;

/**
 * What one method says.
 *
 * @param named the stations that it calls bottlenecks, the worst first; empty where it names none
 * @param scores its number for every station that it looked at, in the order of the line file; NaN where it has none
 */
public record BottleneckFinding(BottleneckMethod method, List<StationId> named, List<Score> scores) {
    public BottleneckFinding {
        named = List.copyOf(named);
        scores = List.copyOf(scores);
    }

    /** The number of one station. */
    public record Score(StationId station, double value) {}

    /** The finding of a method that names the station with the highest number, and all that equal it. */
    static BottleneckFinding ofHighest(BottleneckMethod method, List<Score> scores) {
        double highest = scores.stream()
                .mapToDouble(Score::value)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return of(method, scores, score -> score.value() == highest);
    }

    /** The finding that names those stations for which {@code isNamed} holds, the highest number first. */
    static BottleneckFinding of(BottleneckMethod method, List<Score> scores, Predicate<Score> isNamed) {
        var named = scores.stream()
                .filter(isNamed)
                .sorted(Comparator.comparingDouble(Score::value).reversed())
                .map(Score::station)
                .toList();
        return new BottleneckFinding(method, named, scores);
    }
}
