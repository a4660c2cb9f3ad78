package linetwin.ui.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Command that runs this program from any folder, for the user to copy into a terminal. The launcher of the
 * distribution names itself; a run without it is repeated with its Java and class path, which stand in an argument
 * file.
 */
public final class ProgramCommand {
    /** System property with the absolute path of the launcher; the launcher sets it. */
    public static final String LAUNCHER_PROPERTY = "linetwin.launcher";

    static final String MAIN_CLASS = "linetwin.ui.app.LineTwin";
    private static final String ARGUMENT_FILE = "program.args";
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_/.:@=+,-]+");

    private final List<String> program;

    private ProgramCommand(List<String> program) {
        this.program = List.copyOf(program);
    }

    /**
     * Command of this run.
     *
     * @param folder folder of the user, for the argument file
     */
    public static ProgramCommand ofThisRun(Path folder) {
        return Optional.ofNullable(System.getProperty(LAUNCHER_PROPERTY))
                .map(launcher -> new ProgramCommand(List.of(launcher)))
                .orElseGet(() -> new ProgramCommand(java(folder)));
    }

    private static List<String> java(Path folder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = options();
        try {
            Files.createDirectories(folder);
            var file = Files.write(
                    folder.resolve(ARGUMENT_FILE),
                    options.stream().map(ProgramCommand::inArgumentFile).toList());
            return List.of(java, "@" + file.toAbsolutePath());
        } catch (IOException _) {
            // Folder cannot be written: the command is long, but works.
            return Stream.concat(Stream.of(java), options.stream()).toList();
        }
    }

    private static List<String> options() {
        var options = new ArrayList<>(
                List.of("-Xmx768m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        ConfigFileReader.bundled()
                .ifPresent(root -> options.add("-D" + ConfigFileReader.FOLDER_PROPERTY + "=" + root.toAbsolutePath()));
        options.add("-cp");
        options.add(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        options.add(MAIN_CLASS);
        return options;
    }

    private static String inArgumentFile(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Text of the command with its arguments, for the shell of this machine. */
    public String with(String... arguments) {
        return Stream.concat(program.stream(), Stream.of(arguments))
                .map(ProgramCommand::quoted)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return System.getProperty("os.name").startsWith("Windows")
                ? '"' + word + '"'
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
