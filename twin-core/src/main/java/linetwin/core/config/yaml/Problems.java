package linetwin.core.config.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers the faults of one file, so that a reader goes on after the first. */
public final class Problems {
    /** A file with more is broken as a whole; the first ones say enough. */
    public static final int MOST = 1_000;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(Node node, String field, String fault, String remedy) {
        add(node.getStartMark(), field, fault, remedy);
    }

    void add(Optional<Mark> mark, String field, String fault, String remedy) {
        var change = mark.map(Mark::getName).filter(name -> name.startsWith(FieldChange.PREFIX));
        if (change.isPresent()) {
            add(new Problem(change.get(), 0, 0, field, fault, remedy));
            return;
        }
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        add(new Problem(file, line, column, field, fault, remedy));
    }

    void add(Problem problem) {
        // A value that an alias repeats would otherwise be reported at every use.
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many faults there are up to now: a part is clean where this did not grow while it was read. */
    public int size() {
        return found.size();
    }

    /** Those of the file itself first, from top to bottom. */
    List<Problem> sorted() {
        return found.stream()
                .sorted(Comparator.<Problem, Boolean>comparing(it -> !it.file().equals(file))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
