package linetwin.ui.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a TCP port, and refuses numbers out of range. */
abstract class PortConverter implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65_535;

    private final int lowest;

    private PortConverter(int lowest) {
        this.lowest = lowest;
    }

    /** Port of a server of this program; 0 stands for any free port. */
    static final class ServerPortConverter extends PortConverter {
        ServerPortConverter() {
            super(0);
        }
    }

    /** Port of a server to connect to. */
    static final class ClientPortConverter extends PortConverter {
        ClientPortConverter() {
            super(1);
        }
    }

    @Override
    public Integer convert(String text) {
        return number(text)
                .filter(port -> port >= lowest && port <= HIGHEST)
                .orElseThrow(() -> new TypeConversionException(
                        "a port is a whole number from %d to %d, not '%s'".formatted(lowest, HIGHEST, text)));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
