package linetwin.core.config.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.ProblemText;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.TaskSpec;
import linetwin.core.layout.TaskTimeRule;

/** Reads the tasks of a station; checks their precedence, and their sum against the standard time. */
final class TaskReader {
    private static final Duration TOLERANCE = Duration.ofMillis(500);
    private static final int MOST_TASKS = 1_000;

    /** Task with the entry to report for faults of its precedence. */
    private record Located(TaskSpec task, FileEntry after) {}

    private final List<Located> tasks = new ArrayList<>();
    private boolean changed;

    private TaskReader() {}

    /**
     * Tasks of a station.
     *
     * @param time work time that follows from the tasks, if a change gives one of them another time
     */
    record Tasks(List<TaskSpec> tasks, Optional<Duration> time) {}

    /** Tasks of this station; none if the file lists none. */
    static Tasks tasks(FileSection station, TaskTimeRule rule, Optional<Duration> standardTime) {
        var list = station.optional("tasks");
        if (list.isEmpty()) {
            return new Tasks(List.of(), Optional.empty());
        }
        int faults = list.get().problems().size();
        var reader = new TaskReader();
        list.get().elements().forEach(entry -> FileSection.of(SectionSchemas.TASK, entry)
                .ifPresent(reader::task));
        if (list.get().problems().size() == faults) {
            reader.checkOrder();
        }
        if (list.get().problems().size() > faults || standardTime.isEmpty()) {
            return new Tasks(reader.specs(), Optional.empty());
        }
        return reader.timed(station, rule, standardTime.get());
    }

    private List<TaskSpec> specs() {
        return tasks.stream().map(Located::task).toList();
    }

    /**
     * Reconciles tasks and standard time. A what-if that changes one changes the other as well: tasks scale with
     * another standard time, and a longer task makes the work longer.
     */
    private Tasks timed(FileSection station, TaskTimeRule rule, Duration standardTime) {
        if (WorkReader.isChanged(station)) {
            double factor = standardTime.toNanos() / (double) total(rule).toNanos();
            return new Tasks(specs().stream().map(it -> it.scaledBy(factor)).toList(), Optional.empty());
        }
        if (changed) {
            return new Tasks(specs(), Optional.of(total(rule)));
        }
        checkTime(station, rule, standardTime);
        return new Tasks(specs(), Optional.empty());
    }

    private void task(FileSection section) {
        int number = section.required("task")
                .flatMap(entry -> QuantityParser.count(entry, 1, MOST_TASKS))
                .orElse(1);
        section.optional("task")
                .filter(_ -> isTaken(number))
                .ifPresent(entry -> entry.fault(
                        "%d is the number of another task here".formatted(number),
                        "Number the tasks of a station from 1"));
        changed |= section.whole().isChanged()
                || section.optional("time").filter(FileEntry::isChanged).isPresent();
        tasks.add(new Located(
                new TaskSpec(
                        number,
                        section.optional("name")
                                .map(CommonFields::name)
                                .orElseGet(() -> new LocalText("Task " + number, "任务" + number)),
                        CommonFields.positiveTime(section, "time"),
                        section.optional("after").map(TaskReader::numbers).orElseGet(this::previousTask),
                        CommonFields.countOr(0, section, "checks", 0)),
                section.optional("after").orElse(section.whole())));
    }

    private boolean isTaken(int number) {
        return tasks.stream().anyMatch(other -> other.task.number() == number);
    }

    private static List<Integer> numbers(FileEntry after) {
        return after.each(entry -> QuantityParser.count(entry, 1, MOST_TASKS));
    }

    private List<Integer> previousTask() {
        return tasks.isEmpty() ? List.of() : List.of(tasks.getLast().task.number());
    }

    /** Reports tasks that wait for a missing task or, directly or indirectly, for themselves. */
    private void checkOrder() {
        for (var it : tasks) {
            it.task.after().stream()
                    .filter(number -> !isTaken(number))
                    .forEach(number -> it.after.fault(
                            "waits for task %d, which this station does not have".formatted(number),
                            "Name tasks of this station by their number"));
        }
        var done = finishTimes();
        tasks.stream()
                .filter(it -> !done.containsKey(it.task.number()) && waitsForItself(it.task))
                .findFirst()
                .ifPresent(it -> it.after.fault(
                        "task %d waits, in the end, for itself".formatted(it.task.number()), "Break the circle"));
    }

    private boolean waitsForItself(TaskSpec task) {
        var awaited = new TreeSet<Integer>();
        var open = new ArrayList<>(task.after());
        while (!open.isEmpty()) {
            int number = open.removeLast();
            if (awaited.add(number)) {
                tasks.stream().filter(it -> it.task.number() == number).forEach(it -> open.addAll(it.task.after()));
            }
        }
        return awaited.contains(task.number());
    }

    /** Finish time of each task from the earliest start of all; tasks that wait for themselves are absent. */
    private Map<Integer, Duration> finishTimes() {
        var done = new TreeMap<Integer, Duration>();
        boolean more = true;
        while (more) {
            more = finishMore(done);
        }
        return done;
    }

    /** Finishes every task whose predecessors are finished; true if there was at least one. */
    private boolean finishMore(Map<Integer, Duration> done) {
        var possible = tasks.stream()
                .map(Located::task)
                .filter(task ->
                        !done.containsKey(task.number()) && done.keySet().containsAll(task.after()))
                .toList();
        possible.forEach(task -> done.put(task.number(), start(task, done).plus(task.time())));
        return !possible.isEmpty();
    }

    private static Duration start(TaskSpec task, Map<Integer, Duration> done) {
        return task.after().stream()
                .map(number -> done.getOrDefault(number, Duration.ZERO))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void checkTime(FileSection station, TaskTimeRule rule, Duration standardTime) {
        var total = total(rule);
        if (total.minus(standardTime).abs().compareTo(TOLERANCE) > 0) {
            station.optional("standardTime")
                    .or(() -> station.optional("work"))
                    .ifPresent(entry -> entry.fault(
                            "is %s s, but its tasks take %s s by the rule '%s'"
                                    .formatted(
                                            ProblemText.number(standardTime.toMillis() / 1000.0),
                                            ProblemText.number(total.toMillis() / 1000.0),
                                            word(rule)),
                            "Correct the standard time, the tasks or 'timeRule'"));
        }
    }

    private Duration total(TaskTimeRule rule) {
        return switch (rule) {
            case SUM -> tasks.stream().map(it -> it.task.time()).reduce(Duration.ZERO, Duration::plus);
            case LONGEST_PATH ->
                finishTimes().values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        };
    }

    private static String word(TaskTimeRule rule) {
        return rule == TaskTimeRule.SUM ? "sum" : "longestPath";
    }
}
