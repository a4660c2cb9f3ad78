package linetwin.core.config.yaml;

/**
 * One fault in a line or connection file: where it is, what is wrong, and what to do.
 *
 * @param file the line file, a file that it names, or the change that is to blame: {@code --set stations.C70.places}
 * @param line line in the file, from 1; 0 in a change
 * @param column column in that line, from 1; 0 in a change
 * @param field the key whose value is at fault
 * @param fault what is wrong, naming the value
 * @param remedy what to write instead
 */
public record Problem(String file, int line, int column, String field, String fault, String remedy)
        implements Comparable<Problem> {

    /** By place, so that a reader works through the file once from top to bottom. */
    @Override
    public int compareTo(Problem other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** As editors and build tools jump to it: {@code file:line:column: field: fault. remedy}. */
    @Override
    public String toString() {
        if (line == 0) {
            return "%s: %s: %s. %s".formatted(file, field, fault, remedy);
        }
        return "%s:%d:%d: %s: %s. %s".formatted(file, line, column, field, fault, remedy);
    }
}
