package linetwin.core.config.yaml;

/**
 * Fault in a line or connection file: place, fault and remedy.
 *
 * @param file the line file, a file that it refers to, or a change: {@code --set stations.C70.places}
 * @param line line in the file, from 1; 0 in a change
 * @param column column in that line, from 1; 0 in a change
 * @param field key of the faulty value
 * @param fault description of the fault, with the value
 * @param remedy value or notation to write instead
 */
public record Problem(String file, int line, int column, String field, String fault, String remedy)
        implements Comparable<Problem> {

    /** Orders by place, from the top of a file to its bottom. */
    @Override
    public int compareTo(Problem other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Text in the form that editors and build tools can jump to: {@code file:line:column: field: fault. remedy}. */
    @Override
    public String toString() {
        if (line == 0) {
            return "%s: %s: %s. %s".formatted(file, field, fault, remedy);
        }
        return "%s:%d:%d: %s: %s. %s".formatted(file, line, column, field, fault, remedy);
    }
}
