package linetwin.core.config.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.Problems;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.config.yaml.SpellingSuggestion;
import linetwin.core.config.yaml.TableCells;

/**
 * Reads times from a table of separated values: one time per row; commas, semicolons or tabs between cells; an optional
 * first row of headings. Lines that begin with # are skipped, unless they begin with an error value of a spreadsheet.
 * Separator and decimal sign are named, or unambiguous: no number is guessed.
 */
final class MeasuredTimesReader {
    private static final int MOST = 100_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,30})?");
    private static final Pattern NUMERIC = Pattern.compile("[-+.,]?[0-9][-+.,:0-9 ']*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String NUMBER_REMEDY = "Write a number, such as 36.5";
    private static final String FORMAT_REMEDY =
            "Name the format beside 'file': 'separator: comma' or 'column' for two cells, 'decimals: comma' for one number";
    private static final SortedMap<String, Character> SEPARATORS = new TreeMap<>();
    private static final SortedMap<String, Boolean> DECIMALS = new TreeMap<>();

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

    static {
        SEPARATORS.put("comma", ',');
        SEPARATORS.put("semicolon", ';');
        SEPARATORS.put("tab", '\t');
        DECIMALS.put("point", false);
        DECIMALS.put("comma", true);
    }

    private final String lineFile;
    private final Function<String, Optional<String>> attachments;

    /**
     * @param lineFile name of the line file in problems; table names are relative to it
     * @param attachments text of a file by the name in the line file; empty if it cannot be read
     */
    MeasuredTimesReader(String lineFile, Function<String, Optional<String>> attachments) {
        this.lineFile = lineFile;
        this.attachments = attachments;
    }

    /** Times that this distribution refers to by {@code file}, {@code column} and {@code unit}. */
    List<Duration> read(FileSection section) {
        return section.required("file")
                .flatMap(entry ->
                        entry.text().flatMap(name -> text(entry, name).map(text -> table(name, text, section))))
                .orElse(List.of());
    }

    private Optional<String> text(FileEntry entry, String name) {
        var text = attachments.apply(name);
        if (text.isEmpty()) {
            entry.fault(
                    "'%s' cannot be read".formatted(name),
                    "Name a file of UTF-8 text, 2 MB at most, in the folder of this line file or below it");
        }
        return text;
    }

    private List<Duration> table(String name, String text, FileSection section) {
        var folder = lineFile.substring(0, Math.max(lineFile.lastIndexOf('/'), lineFile.lastIndexOf('\\')) + 1);
        var separator = section.optional("separator").flatMap(entry -> entry.choice(SEPARATORS));
        boolean commaDecimals = section.optional("decimals")
                .flatMap(entry -> entry.choice(DECIMALS))
                .orElse(false);
        var rows = TableCells.rows(
                folder + name,
                text,
                commaDecimals ? separator.or(() -> besideCommas(text)) : separator,
                problems(section));
        if (commaDecimals) {
            rows = rows.stream().map(MeasuredTimesReader::withPoints).toList();
        }
        var unit = section.optional("unit").flatMap(QuantityParser::unitOfTime);
        if (rows.isEmpty()) {
            section.optional("file").ifPresent(entry -> entry.fault("holds no rows", "Write one time in every line"));
            return List.of();
        }
        var headings =
                isTimes(rows.getFirst()) ? Optional.<List<TableCells.Cell>>empty() : Optional.of(rows.getFirst());
        checkWidths(rows, headings.isPresent());
        headings.ifPresent(MeasuredTimesReader::checkHeadings);
        var column = column(section, headings);
        var data = headings.isPresent() ? rows.subList(1, rows.size()) : rows;
        if (separator.isEmpty() && section.optional("column").isEmpty()) {
            checkCommas(text, data, rows.getFirst().size());
        }
        return column.map(index -> times(data, index, unit)).orElse(List.of());
    }

    private static Problems problems(FileSection section) {
        return section.whole().problems();
    }

    /** Separator of a table whose decimal sign is a comma: a semicolon or a tab, whichever it has. */
    private static Optional<Character> besideCommas(String text) {
        return Optional.of(text.indexOf('\t') >= 0 && text.indexOf(';') < 0 ? '\t' : ';');
    }

    /** Row with decimal commas read as points. */
    private static List<TableCells.Cell> withPoints(List<TableCells.Cell> row) {
        row.stream()
                .filter(cell ->
                        NUMERIC.matcher(cell.text()).matches() && cell.text().contains("."))
                .forEach(cell -> cell.fault(
                        "'%s' has a point, and 'decimals: comma' is named".formatted(cell.text()),
                        "Write a comma as the decimal sign, and no other in a number"));
        return row.stream()
                .map(cell -> cell.withText(cell.text().replaceFirst("^([0-9]+),([0-9])", "$1.$2")))
                .toList();
    }

    /** Reports rows whose first two cells may be halves of one number with a decimal comma. */
    private static void checkCommas(String text, List<List<TableCells.Cell>> rows, int width) {
        if (width < 2 || text.indexOf(';') >= 0 || text.indexOf('\t') >= 0) {
            return;
        }
        rows.stream()
                .filter(row -> row.size() == width)
                .filter(row -> row.stream().limit(2).allMatch(it -> DIGITS.matcher(it.text())
                        .matches()))
                .forEach(row -> row.getFirst()
                        .fault("row", "may hold two numbers, or one with a decimal comma", FORMAT_REMEDY));
    }

    /** Reports rows of another width than the first, and commas that may be decimal signs. */
    private static void checkWidths(List<List<TableCells.Cell>> rows, boolean hasHeadings) {
        int width = rows.getFirst().size();
        if (!hasHeadings && width > 1) {
            rows.getFirst()
                    .getFirst()
                    .fault("row", "has %s, but no headings".formatted(cells(width)), "Begin with a row of headings");
        }
        for (var row : rows) {
            if (row.size() != width) {
                row.getFirst()
                        .fault(
                                "row",
                                "has %s where the first row has %s".formatted(cells(row.size()), cells(width)),
                                "Write one cell per column, and a point as the decimal sign; or name 'decimals: comma' beside 'file'");
            }
        }
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }

    private static void checkHeadings(List<TableCells.Cell> headings) {
        var names = new ArrayList<String>();
        for (var heading : headings) {
            if (names.contains(heading.text())) {
                heading.fault("heading", "'%s' stands twice".formatted(heading.text()), "Give each column its own");
            } else if (heading.isErrorValue() || NUMERIC.matcher(heading.text()).matches()) {
                heading.fault("'%s' is neither a time nor a heading".formatted(heading.text()), NUMBER_REMEDY);
            }
            names.add(heading.text());
        }
    }

    /** True if at least one cell is a time; a row without any is a row of headings. */
    private static boolean isTimes(List<TableCells.Cell> row) {
        return row.stream()
                .anyMatch(cell -> NUMBER.matcher(cell.text()).matches() || QuantityParser.isTime(cell.text()));
    }

    /** Index of the column, from 0; the first column by default. */
    private static Optional<Integer> column(FileSection section, Optional<List<TableCells.Cell>> headings) {
        var named = section.optional("column").flatMap(FileEntry::text);
        if (named.isEmpty()) {
            return Optional.of(0);
        }
        if (COUNT.matcher(named.get()).matches()) {
            return named.map(number -> Integer.parseInt(number) - 1);
        }
        var names = headings.stream()
                .flatMap(List::stream)
                .map(TableCells.Cell::text)
                .toList();
        int index = names.indexOf(named.get());
        if (index < 0) {
            section.optional("column")
                    .ifPresent(entry -> entry.fault(
                            "the table has no column '%s'".formatted(named.get()),
                            names.isEmpty()
                                    ? "It has no headings: write the column's number, from 1"
                                    : SpellingSuggestion.advice(named.get(), names)));
        }
        return Optional.of(index).filter(it -> it >= 0);
    }

    private static List<Duration> times(List<List<TableCells.Cell>> rows, int column, Optional<Duration> unit) {
        var times = new ArrayList<Duration>();
        for (var row : rows.subList(0, Math.min(rows.size(), MOST + 1))) {
            if (column >= rows.getFirst().size()) {
                row.getLast().fault("there is no column %d".formatted(column + 1), "Add the time that is missing");
            } else if (column < row.size()) {
                time(row.get(column), unit).ifPresent(times::add);
            }
        }
        if (rows.size() > MOST) {
            rows.get(MOST).getFirst().fault("is one row too many", "Keep %,d rows at most".formatted(MOST));
        }
        return times;
    }

    private static Optional<Duration> time(TableCells.Cell cell, Optional<Duration> unit) {
        if (QuantityParser.isTime(cell.text())) {
            return Optional.of(QuantityParser.timeIn(cell.text()));
        }
        if (!NUMBER.matcher(cell.text()).matches()) {
            cell.fault("'%s' is not a time".formatted(cell.text()), NUMBER_REMEDY);
            return Optional.empty();
        }
        if (unit.isEmpty()) {
            cell.fault(
                    "'%s' names no unit".formatted(cell.text()),
                    "Write 'unit: s' beside 'file', or a unit in every row");
        }
        return unit.map(it -> QuantityParser.timeIn(cell.text(), it));
    }
}
