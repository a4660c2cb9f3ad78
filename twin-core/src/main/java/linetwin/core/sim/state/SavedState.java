package linetwin.core.sim.state;

/** A part of the state of a run, as words in an array. */
public interface SavedState {
    /** How many words it takes now. */
    int words();

    /** Writes it into {@code target} from {@code at} on. */
    void save(long[] target, int at);

    /** Makes it what was once written there. */
    void load(long[] source, int at);
}
