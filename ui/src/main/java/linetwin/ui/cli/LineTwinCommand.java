package linetwin.ui.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code linetwin} itself: opens the desktop if no command is named. */
@Command(
        name = "linetwin",
        mixinStandardHelpOptions = true,
        version = "LineTwin 0.1.0",
        description = "A digital twin of a production line.")
public final class LineTwinCommand implements Callable<Integer> {
    private static final List<Class<?>> STUDIES =
            List.of(CheckCommand.class, SimulateCommand.class, CompareCommand.class, SensitivityCommand.class);
    private static final List<Class<?>> LIVE = List.of(
            PlantCommand.class,
            MirrorCommand.class,
            DoctorCommand.class,
            TrustCommand.class,
            WriteCommand.class,
            CallCommand.class,
            AuditCommand.class);

    /** Opens the desktop and blocks until it is closed; the result is the exit code. */
    public interface Desktop {
        int open(DesktopArguments arguments, PrintWriter err);
    }

    @Mixin
    private DesktopArguments arguments = new DesktopArguments();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Desktop desktop;

    /** Command line without a desktop: a missing command is wrong usage. */
    public LineTwinCommand() {
        this((_, err) -> {
            err.println("Name a command; --help lists them.");
            return ExitCode.USAGE;
        });
    }

    public LineTwinCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * Whole command line, for the program and its tests.
     *
     * @param drawing classes of the commands that draw, which are not in this package
     */
    public static CommandLine commandLine(Desktop desktop, Class<?>... drawing) {
        var line = new CommandLine(new LineTwinCommand(desktop));
        STUDIES.forEach(line::addSubcommand);
        List.of(drawing).forEach(line::addSubcommand);
        LIVE.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(int.class, LineTwinCommand::whole)
                .registerConverter(double.class, LineTwinCommand::number)
                .setParameterExceptionHandler((fault, _) -> UsageErrorPrinter.answer(fault));
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'%s' is not a whole number that fits here".formatted(text));
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'%s' is not a number".formatted(text));
        }
    }

    @Override
    public Integer call() {
        return desktop.open(arguments, spec.commandLine().getErr());
    }
}
