package linetwin.ui.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints the fault of wrong usage and the command for help. The whole help would scroll the fault off the screen. */
final class UsageErrorPrinter {
    private UsageErrorPrinter() {}

    static int answer(ParameterException e) {
        var command = e.getCommandLine();
        var err = command.getErr();
        err.println("linetwin: " + fault(e));
        err.printf("Try: %s --help%n", command.getCommandSpec().qualifiedName());
        err.flush();
        return ExitCode.USAGE;
    }

    private static String fault(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && e.getCommandLine().getParent() == null
                && !unmatched.isUnknownOption()) {
            return noSuchCommand(unmatched.getUnmatched().getFirst(), e.getCommandLine());
        }
        return String.valueOf(e.getMessage());
    }

    private static String noSuchCommand(String name, CommandLine root) {
        return "there is no command '%s'; there are %s"
                .formatted(name, root.getSubcommands().keySet().stream().collect(Collectors.joining(", ")));
    }
}
