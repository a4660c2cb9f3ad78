package linetwin.core.sim.random;

import java.util.function.Supplier;
import linetwin.core.sim.state.SavedState;
import linetwin.core.sim.state.StateArray;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Random streams, one per purpose, each seeded from a common seed and the name of the purpose such as {@code M60/work}:
 * a new station leaves all other draws unchanged.
 */
public final class RandomStreams {
    private final long seed;
    private final Supplier<StateArray> memory;

    /** Creates streams that each keep their state in an array of their own. */
    public RandomStreams(long seed) {
        this.seed = seed;
        memory = () -> new StateArray(Stream.CELLS);
    }

    /** Creates streams that keep their state in a common array. */
    public RandomStreams(long seed, StateArray common) {
        this.seed = seed;
        memory = () -> common;
    }

    /** Creates the stream of a purpose. */
    public Stream stream(String name) {
        return new Stream(memory.get(), SeedHash.mix(seed ^ SeedHash.hash(name)));
    }

    /** Generator xoroshiro128++ of Blackman and Vigna, as a view of two cells. */
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
