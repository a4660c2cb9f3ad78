package linetwin.core.config.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the faults of one file, so that a reader continues after the first. */
public final class Problems {
    /** Limit of problems per file; a file with more is faulty as a whole. */
    public static final int MOST = 1_000;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(Node node, String field, String fault, String remedy) {
        add(node.getStartMark(), field, fault, remedy);
    }

    /** Adds a warning, which does not make the file faulty. */
    void warn(Node node, String field, String fault, String remedy) {
        warnings.add(problem(node.getStartMark(), field, "warning: " + fault, remedy));
    }

    void add(Optional<Mark> mark, String field, String fault, String remedy) {
        add(problem(mark, field, fault, remedy));
    }

    private Problem problem(Optional<Mark> mark, String field, String fault, String remedy) {
        var change = mark.map(Mark::getName).filter(name -> name.startsWith(FieldChange.PREFIX));
        if (change.isPresent()) {
            return new Problem(change.get(), 0, 0, field, fault, remedy);
        }
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        return new Problem(file, line, column, field, fault, remedy);
    }

    void add(Problem problem) {
        // Otherwise a value that an alias repeats would be reported at every use.
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Number of faults so far; unchanged after a part was read if that part is valid. */
    public int size() {
        return found.size();
    }

    /** Problems of the file itself from top to bottom, then those of other files and of changes. */
    List<Problem> sorted() {
        return sorted(found);
    }

    /** Warnings in the same order. */
    List<Problem> sortedWarnings() {
        return sorted(warnings);
    }

    private List<Problem> sorted(List<Problem> these) {
        return these.stream()
                .sorted(Comparator.<Problem, Boolean>comparing(it -> !it.file().equals(file))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
