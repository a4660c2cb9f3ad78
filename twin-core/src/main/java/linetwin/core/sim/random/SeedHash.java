package linetwin.core.sim.random;

import java.nio.charset.StandardCharsets;

/** Seeds derived from seeds and names: equal on every machine and statistically independent of each other. */
public final class SeedHash {
    static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private SeedHash() {}

    /** Returns the seed of one replication of an experiment. */
    public static long ofReplication(long seed, int index) {
        return mix(seed + (index + 1) * GOLDEN);
    }

    /** Returns the seed of a purpose beside the line itself, such as its signals. */
    public static long ofPurpose(long seed, String name) {
        return mix(seed ^ hash(name));
    }

    /** FNV-1a, 64 bits. */
    static long hash(String name) {
        long hash = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    /** Finaliser of SplitMix64: every bit of the input affects every bit of the output. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
