package linetwin.core.plant;

/** Receiver of the phases of the start of a plant. Called on any thread, as some phases run at the same time. */
@FunctionalInterface
public interface StartMonitor {
    /** Monitor that ignores all phases. */
    StartMonitor NONE = _ -> {};

    /** Receives the end of a phase. */
    void completed(String phase);
}
