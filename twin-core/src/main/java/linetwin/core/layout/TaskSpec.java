package linetwin.core.layout;

import java.time.Duration;
import java.util.List;

/**
 * One step of the work at a station.
 *
 * @param number its number at the station, from 1
 * @param after the numbers of the tasks that must be done before it
 * @param inspectionPoints how many characteristics it checks
 */
public record TaskSpec(int number, LocalText name, Duration time, List<Integer> after, int inspectionPoints) {
    public TaskSpec {
        after = List.copyOf(after);
    }

    /** The same step in a longer or shorter time, to the nearest millisecond. */
    public TaskSpec scaledBy(double factor) {
        return new TaskSpec(
                number, name, Duration.ofMillis(Math.round(time.toMillis() * factor)), after, inspectionPoints);
    }
}
