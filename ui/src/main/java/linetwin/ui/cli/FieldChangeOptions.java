package linetwin.ui.cli;

import java.util.List;
import linetwin.core.config.yaml.FieldChange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --set PATH=VALUE}: changes to the fields of a line file, for one run of a command. */
public final class FieldChangeOptions {
    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            converter = ChangeConverter.class,
            description = {
                "Change a field of the line file for this run; repeat it for more. The path is keys and the ids of list "
                        + " items with dots between them; without a VALUE the field is removed.",
                "For example --set stations.C70.places=8 --set losses.MANUAL.pace=103%%"
            })
    private List<FieldChange> changes = List.of();

    /** Changes in the order of the command line. */
    public List<FieldChange> all() {
        return List.copyOf(changes);
    }

    /** Parses one change; any other text is wrong usage. */
    static final class ChangeConverter implements ITypeConverter<FieldChange> {
        @Override
        public FieldChange convert(String text) {
            try {
                return FieldChange.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
