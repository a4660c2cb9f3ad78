package linetwin.core.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells of a table of separated values, each with its place in the file. */
public final class TableCells {
    private static final Pattern ERROR_VALUE =
            Pattern.compile("#(?:(?i:n/?[avdb])|[¡¿]?\\p{L}[\\p{L}0-9/_]*[!?]|GETTING_DATA)");
    private static final Pattern ERROR_ROW = Pattern.compile(ERROR_VALUE.pattern() + "\\s*(?:[;,\\t].*)?");

    /** Cell without surrounding quotes and blanks. */
    public record Cell(String file, int line, int column, String text, Problems problems) {
        public void fault(String fault, String remedy) {
            fault("time", fault, remedy);
        }

        public void fault(String field, String fault, String remedy) {
            problems.add(new Problem(file, line, column, field, fault, remedy));
        }

        /** Cell at the same place with another text. */
        public Cell withText(String other) {
            return new Cell(file, line, column, other, problems);
        }

        /** True for an error value of a spreadsheet, such as {@code #N/A}. */
        public boolean isErrorValue() {
            return ERROR_VALUE.matcher(text).matches();
        }
    }

    private TableCells() {}

    /**
     * Rows that are neither blank nor a comment. A blank line between the rows of a single column is an empty cell.
     *
     * @param separator separator of cells that the user named; empty: that of the first row
     */
    public static List<List<Cell>> rows(String file, String text, Optional<Character> separator, Problems problems) {
        var lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        char between = separator.orElseGet(() -> separator(lines));
        var rows = new ArrayList<List<Cell>>();
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            boolean isEmptyCell =
                    lines.get(i).isBlank() && !rows.isEmpty() && rows.getFirst().size() == 1;
            if (isEmptyCell || !isSkipped(lines.get(i))) {
                rows.add(row(file, i + 1, lines.get(i), between, problems));
            }
        }
        return rows;
    }

    private static boolean isSkipped(String line) {
        return line.isBlank()
                || line.startsWith("#") && !ERROR_ROW.matcher(line).matches();
    }

    /** Separator of cells, by the first row; semicolons are usual where the decimal sign is a comma. */
    private static char separator(List<String> lines) {
        var first = lines.stream().filter(line -> !isSkipped(line)).findFirst().orElse("");
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static List<Cell> row(String file, int line, String text, char separator, Problems problems) {
        var cells = new ArrayList<Cell>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || text.charAt(i) == separator && !quoted;
            if (ends) {
                cells.add(cell(file, line, begin, text.substring(begin, i), problems));
                begin = i + 1;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        if (quoted) {
            cells.getLast().fault("row", "has a quote that is not closed", "Close it with \" in the same line");
        }
        return cells;
    }

    private static Cell cell(String file, int line, int begin, String raw, Problems problems) {
        var text = raw.strip();
        int blanks = raw.length() - raw.stripLeading().length();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        var bare = quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        return new Cell(file, line, begin + blanks + 1, bare, problems);
    }
}
