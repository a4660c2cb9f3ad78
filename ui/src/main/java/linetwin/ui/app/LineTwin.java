package linetwin.ui.app;

import linetwin.ui.cli.LineTwinCommand;
import picocli.CommandLine;

/** Where the program starts. Not an {@code Application}: JavaFX on the class path asks for a launcher of its own. */
public final class LineTwin {
    private LineTwin() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LineTwinCommand()).execute(arguments));
    }
}
