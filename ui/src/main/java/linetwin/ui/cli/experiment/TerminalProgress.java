package linetwin.ui.cli.experiment;

import static java.util.Locale.ROOT;

import java.io.PrintStream;
import linetwin.ui.experiment.RunProgress;

/** Progress of runs as one line on the error stream of a terminal; closing erases the line. */
final class TerminalProgress implements RunProgress {
    private static final String WIPE = "\r" + " ".repeat(78) + "\r";
    private static final double NANOS_PER_SECOND = 1e9;

    /** Share below which no remaining time is shown, because its estimate is not stable yet. */
    private static final double SHARE_TO_GUESS_FROM = 0.02;

    private final PrintStream err;
    private final boolean watched;
    private final String what;
    private final long began = System.nanoTime();
    private boolean shown;

    private TerminalProgress(PrintStream err, boolean watched, String what) {
        this.err = err;
        this.watched = watched;
        this.what = what;
    }

    /**
     * Progress that is visible on a terminal only; a log file gets none.
     *
     * @param what name of the work, such as "Simulating"
     */
    @SuppressWarnings("SystemConsoleNull") // NullAway still counts the console as nullable
    static TerminalProgress onTerminal(String what) {
        var console = System.console();
        return new TerminalProgress(System.err, console != null && console.isTerminal(), what);
    }

    @Override
    public void show(double share) {
        if (watched) {
            err.print("\r" + text(what, share, (System.nanoTime() - began) / NANOS_PER_SECOND));
            err.flush();
            shown = true;
        }
    }

    /** Text for this share after so many seconds. */
    static String text(String what, double share, double seconds) {
        var done = String.format(ROOT, "%s: %3.0f %%", what, share * 100);
        return share < SHARE_TO_GUESS_FROM
                ? done
                : done + String.format(ROOT, ", about %.0f s left   ", Math.ceil(seconds * (1 - share) / share));
    }

    @Override
    public void close() {
        if (shown) {
            err.print(WIPE);
            err.flush();
        }
    }
}
