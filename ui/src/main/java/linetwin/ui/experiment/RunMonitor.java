package linetwin.ui.experiment;

/** Port to the display of long runs: shows their progress, and can cancel them. */
public interface RunMonitor {
    /**
     * Begins to show the progress of runs. Called on the thread that waits for them.
     *
     * @param what name of the work, such as "Simulating"
     */
    RunProgress begin(String what);

    /** True if the runs are to end early. Called on the threads of the runs, many times a second. */
    boolean isCancelled();
}
