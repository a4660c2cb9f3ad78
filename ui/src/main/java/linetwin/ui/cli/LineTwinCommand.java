package linetwin.ui.cli;

import picocli.CommandLine.Command;

/** {@code linetwin} itself: the desktop where no command is named. */
@Command(
        name = "linetwin",
        mixinStandardHelpOptions = true,
        version = "LineTwin 0.1.0",
        description = "A digital twin of a production line.",
        subcommands = {
            CheckCommand.class,
        })
public final class LineTwinCommand {}
