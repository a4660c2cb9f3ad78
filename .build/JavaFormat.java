import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or mends the format of every Java file. A program of its own, because the formatter reads Java 25 only when it
 * runs on a JDK 25, and Spotless would run it in Maven's own JVM, which is a 17 on many machines.
 */
final class JavaFormat {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    public static void main(String[] arguments) throws IOException {
        boolean mend = arguments[0].equals("mend");
        var wrong = new ArrayList<Path>();
        for (var module : List.of(arguments).subList(1, arguments.length)) {
            for (var file : javaFilesBelow(Path.of(module, "src"))) {
                if (!formatted(file, mend)) {
                    wrong.add(file);
                }
            }
        }
        if (wrong.isEmpty()) {
            return;
        }
        if (!mend) {
            wrong.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("Mend them with: mvn -N verify -Pformat");
            System.exit(1);
        }
    }

    private static List<Path> javaFilesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static boolean formatted(Path file, boolean mend) throws IOException {
        var before = Files.readString(file);
        try {
            var after = FORMATTER.formatSource(
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(before), JavaFormatterOptions.Style.PALANTIR));
            if (mend && !after.equals(before)) {
                Files.writeString(file, after);
            }
            return after.equals(before);
        } catch (FormatterException e) {
            // The formatter knows no bare _ inside a record pattern yet: write "var _" there.
            System.err.println("cannot be read by the formatter: %s: %s".formatted(file, e.getMessage()));
            return false;
        }
    }
}
