package linetwin.core.config.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Key {@code format} of a file: distinguishes line files from connection files, and versions. */
public final class FileFormat {
    private static final Pattern LINE = Pattern.compile("(?m)^format:\\s*[\"']?([^\\s\"'#]+)");

    private FileFormat() {}

    /** Format that this text declares, found without parsing it. */
    public static Optional<String> of(String text) {
        var match = LINE.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Section of a file in the given format; a file of another format is not read further. */
    public static Optional<FileSection> checked(String format, SectionSchema shape, FileEntry file) {
        if (!(file.node() instanceof MappingNode mapping)) {
            return FileSection.of(shape, file);
        }
        var value = mapping.getValue().stream()
                .filter(pair -> pair.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("format"))
                .findFirst()
                .map(pair -> new FileEntry("format", pair.getValueNode(), file.problems()));
        if (value.isEmpty()) {
            file.problems()
                    .add(file.node(), "format", "is missing", "Begin the file with 'format: %s'".formatted(format));
            return Optional.empty();
        }
        return value.flatMap(FileEntry::text)
                .filter(found -> isRight(found, format, value.get()))
                .flatMap(_ -> FileSection.of(shape, file));
    }

    private static boolean isRight(String found, String format, FileEntry entry) {
        if (!found.equals(format)) {
            entry.fault(
                    "'%s' is another kind of file, or another version".formatted(found),
                    "This place takes '%s'".formatted(format));
        }
        return found.equals(format);
    }
}
