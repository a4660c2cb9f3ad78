package linetwin.ui.live;

import java.util.concurrent.CompletableFuture;

/** Port to the fault injection of the virtual plant. Its commands never reach real equipment. */
public interface PlantFaultControl {
    /** True if a virtual plant of this program is running. */
    boolean isRunning();

    /**
     * Sends one command line. The answer comes on another thread; it completes with an exception if the plant has
     * ended.
     */
    CompletableFuture<String> send(String line);
}
