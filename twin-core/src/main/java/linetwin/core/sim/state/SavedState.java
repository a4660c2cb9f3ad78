package linetwin.core.sim.state;

/** Part of the state of a run that is saved as words of an array. */
public interface SavedState {
    /** Returns the number of words that the present state needs. */
    int words();

    /** Writes the state into {@code target} from index {@code at}. */
    void save(long[] target, int at);

    /** Restores the state from {@code source} at index {@code at}. */
    void load(long[] source, int at);
}
