package linetwin.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Table of reference values from the test resources: one row per line, cells by column name. */
public final class ReferenceTable {
    private ReferenceTable() {}

    /** One row of the table. */
    public record Row(Map<String, String> cells) {
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }
    }

    public static List<Row> rows(String resource) {
        var lines = lines(resource);
        var header = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    private static Row row(List<String> header, List<String> values) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), values.get(i));
        }
        return new Row(cells);
    }

    /** Splits at commas outside quotes; a doubled quote stands for one quote character. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static List<String> lines(String resource) {
        try (var in = ReferenceTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No table at %s".formatted(resource));
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
