package linetwin.core.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One random stream per purpose, derived from a seed and the purpose's name, such as {@code M60/work}: a new station
 * leaves every other draw alone. All of them keep their state in one flat array, so that a snapshot is an array copy.
 */
final class RandomStreams implements Saved {
    private static final int INITIAL = 64;

    private final long seed;
    private final List<String> names = new ArrayList<>();
    private long[] state = new long[INITIAL];

    RandomStreams(long seed) {
        this.seed = seed;
    }

    /** A stream of its own for this purpose. */
    UniformRandomProvider stream(String name) {
        int offset = 2 * names.size();
        if (offset == state.length) {
            state = Arrays.copyOf(state, 2 * state.length);
        }
        names.add(name);
        long hash = Seeds.mix(seed ^ Seeds.hash(name));
        state[offset] = hash;
        state[offset + 1] = Seeds.mix(hash + Seeds.GOLDEN);
        return new Stream(offset);
    }

    @Override
    public int words() {
        return 2 * names.size();
    }

    @Override
    public void save(long[] target, int at) {
        System.arraycopy(state, 0, target, at, words());
    }

    @Override
    public void load(long[] source, int at) {
        System.arraycopy(source, at, state, 0, words());
    }

    /** Xoroshiro128++ of Blackman and Vigna; a view of two words of the common state. */
    private final class Stream implements UniformRandomProvider {
        private final int offset;

        Stream(int offset) {
            this.offset = offset;
        }

        @Override
        public long nextLong() {
            long s0 = state[offset];
            long s1 = state[offset + 1];
            long result = Long.rotateLeft(s0 + s1, 17) + s0;
            s1 ^= s0;
            state[offset] = Long.rotateLeft(s0, 49) ^ s1 ^ (s1 << 21);
            state[offset + 1] = Long.rotateLeft(s1, 28);
            return result;
        }
    }
}
