package linetwin.ui.live;

import java.util.concurrent.CompletableFuture;

/** The virtual plant as far as its faults go. Nothing said to it ever reaches real equipment. */
public interface VirtualPlant {
    /** Whether one of ours runs. */
    boolean isThere();

    /** Says one line to it; the answer comes on another thread, and fails where the plant has ended. */
    CompletableFuture<String> ask(String line);
}
