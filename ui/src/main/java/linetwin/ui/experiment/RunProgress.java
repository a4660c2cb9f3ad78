package linetwin.ui.experiment;

/** Progress of runs on display; closing removes it. Confined to the thread that waits for the runs. */
public interface RunProgress extends AutoCloseable {
    /** Shows the share that is done, from 0 to 1. */
    void show(double share);

    @Override
    void close();
}
