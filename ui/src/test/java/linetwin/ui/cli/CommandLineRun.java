package linetwin.ui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One call of the command line, as a user types it, and its output. */
final class CommandLineRun {
    static final Path LINES = Path.of(System.getProperty("basedir", "."), "..", "line-configs");

    final int code;
    final String out;
    final String err;

    private CommandLineRun(int code, String out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    static CommandLineRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = LineTwinCommand.commandLine((_, _) -> 0)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** Path of a bundled line. */
    static String line(String name) {
        return LINES.resolve(name + ".yaml").toString();
    }

    /** Leaves of the JSON answer of a call that must succeed, by their paths. */
    static SortedMap<String, String> json(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        var run = of(all.toArray(String[]::new));
        assertEquals(0, run.code, run.err);
        return leaves(run.out);
    }

    static double number(SortedMap<String, String> figures, String path) {
        return Double.parseDouble(figures.getOrDefault(path, "NaN"));
    }

    /** Length of the longest line of the answer. */
    int width() {
        return Arrays.stream(out.split("\\R", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static SortedMap<String, String> leaves(String text) throws IOException {
        var leaves = new TreeMap<String, String>();
        try (var parser = new JsonFactory().createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    var path = parser.getParsingContext().pathAsPointer().toString();
                    leaves.put(path.substring(1), parser.getText());
                }
            }
        }
        return leaves;
    }
}
