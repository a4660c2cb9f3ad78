package linetwin.connectors.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Generator of invalid packets: noise, truncated packets, and packets with flipped bits. */
public final class FuzzPackets {
    private static final int PACKETS = 10_000;
    private static final int LONGEST_NOISE = 300;

    private FuzzPackets() {}

    /** Passes ten thousand packets to a parser, the same ones in every run of a seed. */
    public static void packets(List<byte[]> valid, long seed, Consumer<byte[]> parser) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < PACKETS; i++) {
            parser.accept(packet(valid, i, random));
        }
    }

    private static byte[] packet(List<byte[]> valid, int number, SplittableRandom random) {
        var base = valid.get(random.nextInt(valid.size()));
        return switch (number % 3) {
            case 0 -> {
                var noise = new byte[random.nextInt(LONGEST_NOISE)];
                random.nextBytes(noise);
                yield noise;
            }
            case 1 -> Arrays.copyOf(base, random.nextInt(base.length + 1));
            default -> flipped(base, random);
        };
    }

    private static byte[] flipped(byte[] base, SplittableRandom random) {
        var broken = base.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return broken;
    }

    /** Heap in use after garbage collection in bytes, which must not grow with the number of packets. */
    public static long usedMemory() {
        var runtime = Runtime.getRuntime();
        var least = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            System.gc();
            least.add(runtime.totalMemory() - runtime.freeMemory());
        }
        return least.stream().min(Long::compare).orElseThrow();
    }
}
