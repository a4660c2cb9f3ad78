package linetwin.ui.cli;

import java.io.PrintStream;

/** One line on the error stream that tells how far a long run has come; closing wipes it away. */
final class Progress implements AutoCloseable {
    private static final String WIPE = "\r" + " ".repeat(40) + "\r";

    private final PrintStream err;
    private final boolean watched;
    private boolean shown;

    private Progress(PrintStream err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    /** Shows itself on a terminal only; a log file gets no progress. */
    @SuppressWarnings("SystemConsoleNull") // NullAway still counts the console as nullable
    static Progress onTerminal() {
        var console = System.console();
        return new Progress(System.err, console != null && console.isTerminal());
    }

    void show(double share) {
        if (watched) {
            err.printf("\rSimulating: %3.0f %%", share * 100);
            err.flush();
            shown = true;
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print(WIPE);
            err.flush();
        }
    }
}
