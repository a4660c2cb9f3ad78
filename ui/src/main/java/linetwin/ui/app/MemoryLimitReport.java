package linetwin.ui.app;

import java.io.PrintStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Report of a run that needs more memory than it may use: one sentence with the remedy, and an exit code of its own.
 */
final class MemoryLimitReport {
    /** Exit code of a run that ended for want of memory. */
    static final int EXIT_CODE = 3;

    private final PrintStream err;
    private final String sentence;

    /**
     * Report for a limit.
     *
     * @param limit largest heap in bytes
     */
    MemoryLimitReport(PrintStream err, long limit) {
        this.err = err;
        // Written beforehand: when memory is short, nothing can be formatted.
        sentence =
                "linetwin: this run needs more memory than the %d MB that it may use. Start it with more, such as LINETWIN_MEMORY=%dm, or ask for less at a time: fewer --threads, a smaller --size"
                        .formatted(limit >> 20, (limit >> 20) * 2);
    }

    /** Runs a command line; a want of memory in it or in a thread that it waits for ends with the sentence. */
    int run(CommandLine command, String... arguments) {
        command.setExecutionExceptionHandler((fault, _, _) -> {
            if (isWantOfMemory(fault)) {
                return report();
            }
            throw fault;
        });
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError _) {
            return report();
        }
    }

    /** Ends the program with the sentence if any other thread ends for want of memory. */
    void coverOtherThreads() {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            if (isWantOfMemory(fault)) {
                Runtime.getRuntime().halt(report());
            } else if (before != null) {
                before.uncaughtException(thread, fault);
            } else {
                fault.printStackTrace(err);
            }
        });
    }

    private int report() {
        err.println(sentence);
        return EXIT_CODE;
    }

    static boolean isWantOfMemory(Throwable fault) {
        return Stream.iterate(fault, at -> at != null, Throwable::getCause)
                .limit(20)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }
}
