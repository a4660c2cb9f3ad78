package linetwin.ui.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.core.config.connection.ConnectionFile;
import linetwin.core.config.line.LineFile;
import linetwin.core.config.yaml.FieldChange;
import linetwin.core.config.yaml.Problem;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;

/**
 * Finds and reads the files that a command names. Expected faults (no such file, not UTF-8, too large, faults inside)
 * are problems in the result, never exceptions.
 */
public final class ConfigFileReader {
    /** Largest size of a file, in bytes. Larger files are refused before they are read. */
    public static final long MAX_BYTES = 2_000_000;

    /** System property with the folder of the bundled files; the launcher sets it. */
    public static final String FOLDER_PROPERTY = "linetwin.configs";

    private static final String CONNECTIONS = "connections";
    private static final String EXAMPLES = "examples";

    private ConfigFileReader() {}

    /**
     * File that was read.
     *
     * @param file path at which it was found
     * @param sha256 SHA-256 of its bytes, in hexadecimal; empty if it could not be read
     */
    public record Loaded<T>(Path file, String sha256, ReadResult<T> reading) {
        public Optional<T> value() {
            return reading.value();
        }

        public List<Problem> problems() {
            return reading.problems();
        }

        public List<Problem> warnings() {
            return reading.warnings();
        }
    }

    /**
     * Path of a file that the command line names: the path as given; else the bundled lines, the examples of the file
     * format and the bundled connections, by name, with or without {@code .yaml}. The path as given if no such file
     * exists.
     */
    public static Path find(String name) {
        return find(name, List.of("", EXAMPLES, CONNECTIONS));
    }

    private static Path find(String name, List<String> folders) {
        var bundled = bundled().stream()
                .flatMap(root -> folders.stream().map(root::resolve))
                .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".yaml")));
        return Stream.concat(Stream.of(Path.of(name)), bundled)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> Path.of(name));
    }

    /** Folder of the bundled files; empty if this run has none. */
    public static Optional<Path> bundled() {
        return Optional.ofNullable(System.getProperty(FOLDER_PROPERTY))
                .map(folder -> Path.of(folder).normalize());
    }

    /** Reads a line file by its name on the command line. */
    public static Loaded<LineLayout> line(String name) {
        return line(find(name));
    }

    /** Reads a line file. */
    public static Loaded<LineLayout> line(Path file) {
        return line(file, List.of());
    }

    /** Reads a line file by its name on the command line, and applies changes. */
    public static Loaded<LineLayout> line(String name, List<FieldChange> changes) {
        return line(find(name), changes);
    }

    /** Reads a line file, and applies changes. */
    public static Loaded<LineLayout> line(Path file, List<FieldChange> changes) {
        return load(file, (name, text) -> LineFile.read(name, text, new AttachmentReader(file), changes));
    }

    /** Reads a connection file by its name on the command line. */
    public static Loaded<ConnectionSpec> connection(String name) {
        return connection(connectionFile(name));
    }

    /** Path of a connection file that the command line names. */
    public static Path connectionFile(String name) {
        return find(name, List.of(CONNECTIONS, "", EXAMPLES));
    }

    /** Reads a connection file without its line. */
    public static Loaded<ConnectionSpec> connection(Path file) {
        return load(file, (name, text) -> placed(file, ConnectionFile.read(name, text)));
    }

    /** Reads a connection file, and checks it against its line. */
    public static Loaded<ConnectionSpec> connection(Path file, LineLayout layout) {
        return load(file, (name, text) -> placed(file, ConnectionFile.read(name, text, layout)));
    }

    private static ReadResult<ConnectionSpec> placed(Path file, ReadResult<ConnectionSpec> reading) {
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).map(Path::toString);
        return new ReadResult<>(reading.value().map(spec -> spec.in(folder.orElse(""))), reading.problems());
    }

    /** Value of the field {@code format} of a file; empty if it has none or cannot be read. */
    public static Optional<String> formatOf(Path file) {
        try {
            return LineFile.formatOf(text(file));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Path of the line file that a connection file names. */
    public static Path lineFileOf(Loaded<ConnectionSpec> connection, ConnectionSpec spec) {
        return connection.file().resolveSibling(spec.lineFile()).normalize();
    }

    /** Reads the line file that a connection file names. */
    public static Loaded<LineLayout> lineOf(Loaded<ConnectionSpec> connection, ConnectionSpec spec) {
        return line(lineFileOf(connection, spec));
    }

    /** Parser of the text of a file. It receives the name of the file, for its problems. */
    private interface TextParser<T> {
        ReadResult<T> read(String fileName, String text);
    }

    private static <T> Loaded<T> load(Path file, TextParser<T> parse) {
        try {
            var bytes = bytes(file);
            return new Loaded<>(file, sha256(bytes), parse.read(file.toString(), decoded(bytes)));
        } catch (TooLarge e) {
            return failed(
                    file,
                    String.valueOf(e.getMessage()),
                    "A line or connection file may have %,d at most".formatted(MAX_BYTES));
        } catch (CharacterCodingException _) {
            return failed(file, "is not UTF-8 text", "Save it as UTF-8");
        } catch (IOException e) {
            return failed(file, reason(file, e), "Check the name, and that it may be read");
        }
    }

    static String text(Path file) throws IOException {
        return decoded(bytes(file));
    }

    private static byte[] bytes(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            throw new TooLarge(size);
        }
        return Files.readAllBytes(file);
    }

    private static final class TooLarge extends IOException {
        private TooLarge(long size) {
            super("is %,d bytes long".formatted(size));
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        // Byte order mark, which some editors write, is not content.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String reason(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return "is a folder";
        }
        return Files.exists(file) ? "cannot be read: " + e.getMessage() : "does not exist";
    }

    private static <T> Loaded<T> failed(Path file, String fault, String remedy) {
        var problem = new Problem(file.toString(), 1, 1, "file", fault, remedy);
        return new Loaded<>(file, "", new ReadResult<>(Optional.empty(), List.of(problem)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
