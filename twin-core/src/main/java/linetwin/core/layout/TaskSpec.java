package linetwin.core.layout;

import java.time.Duration;
import java.util.List;

/**
 * Task of the work at a station.
 *
 * @param number number of the task at its station, from 1
 * @param after numbers of the tasks that must be finished before it starts
 * @param inspectionPoints number of characteristics that it checks
 */
public record TaskSpec(int number, LocalText name, Duration time, List<Integer> after, int inspectionPoints) {
    public TaskSpec {
        after = List.copyOf(after);
    }

    /** Same task in a longer or shorter time, to the nearest millisecond. */
    public TaskSpec scaledBy(double factor) {
        return new TaskSpec(
                number, name, Duration.ofMillis(Math.round(time.toMillis() * factor)), after, inspectionPoints);
    }
}
