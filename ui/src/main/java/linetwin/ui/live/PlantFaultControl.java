package linetwin.ui.live;

import java.util.concurrent.CompletableFuture;

/** Port to the faults of the virtual plant. No command sent here ever reaches real equipment. */
public interface PlantFaultControl {
    /** Reports whether a plant of this program is running. */
    boolean isThere();

    /** Sends one command line; the answer comes on another thread, and fails where the plant has ended. */
    CompletableFuture<String> ask(String line);
}
