package linetwin.core.sim.random;

import java.util.function.Supplier;
import linetwin.core.sim.state.SavedState;
import linetwin.core.sim.state.StateArray;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One random stream per purpose, derived from a seed and the purpose's name, such as {@code M60/work}: a new station
 * leaves every other draw alone.
 */
public final class RandomStreams {
    private final long seed;
    private final Supplier<StateArray> memory;

    /** Streams that keep their state each for itself. */
    public RandomStreams(long seed) {
        this.seed = seed;
        memory = () -> new StateArray(Stream.CELLS);
    }

    /** Streams that keep their state in this memory. */
    public RandomStreams(long seed, StateArray common) {
        this.seed = seed;
        memory = () -> common;
    }

    /** A stream of its own for this purpose. */
    public Stream stream(String name) {
        return new Stream(memory.get(), SeedHash.mix(seed ^ SeedHash.hash(name)));
    }

    /** Xoroshiro128++ of Blackman and Vigna; a view of two cells. */
    public static final class Stream implements UniformRandomProvider, SavedState {
        public static final int CELLS = 2;

        private final long[] cells;
        private final int at;

        Stream(StateArray memory, long hash) {
            cells = memory.cells;
            at = memory.take(CELLS);
            cells[at] = hash;
            cells[at + 1] = SeedHash.mix(hash + SeedHash.GOLDEN);
        }

        @Override
        public long nextLong() {
            long s0 = cells[at];
            long s1 = cells[at + 1];
            long result = Long.rotateLeft(s0 + s1, 17) + s0;
            s1 ^= s0;
            cells[at] = Long.rotateLeft(s0, 49) ^ s1 ^ (s1 << 21);
            cells[at + 1] = Long.rotateLeft(s1, 28);
            return result;
        }

        @Override
        public int words() {
            return CELLS;
        }

        @Override
        public void save(long[] target, int to) {
            target[to] = cells[at];
            target[to + 1] = cells[at + 1];
        }

        @Override
        public void load(long[] source, int from) {
            cells[at] = source[from];
            cells[at + 1] = source[from + 1];
        }
    }
}
