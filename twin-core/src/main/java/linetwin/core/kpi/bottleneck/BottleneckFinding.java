package linetwin.core.kpi.bottleneck;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import linetwin.core.id.StationId;

/**
 * Result of one method.
 *
 * @param named stations that the method names as bottlenecks, the most severe first; empty if none
 * @param scores score of every examined station in the order of the line file; NaN if undefined
 */
public record BottleneckFinding(BottleneckMethod method, List<StationId> named, List<Score> scores) {
    public BottleneckFinding {
        named = List.copyOf(named);
        scores = List.copyOf(scores);
    }

    /** Score of one station. */
    public record Score(StationId station, double value) {}

    /** Returns the finding of a method that names the station with the highest score, and all that equal it. */
    static BottleneckFinding ofHighest(BottleneckMethod method, List<Score> scores) {
        double highest = scores.stream()
                .mapToDouble(Score::value)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return of(method, scores, score -> score.value() == highest);
    }

    /** Returns the finding that names the stations that satisfy {@code isNamed}, the highest score first. */
    static BottleneckFinding of(BottleneckMethod method, List<Score> scores, Predicate<Score> isNamed) {
        var named = scores.stream()
                .filter(isNamed)
                .sorted(Comparator.comparingDouble(Score::value).reversed())
                .map(Score::station)
                .toList();
        return new BottleneckFinding(method, named, scores);
    }
}
