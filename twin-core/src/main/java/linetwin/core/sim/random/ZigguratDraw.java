package linetwin.core.sim.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Standard exponential and normal draws by the ziggurat method of Marsaglia and Tsang (2000) with 256 layers, and
 * uniform draws. The ziggurats of Commons RNG use Math for the density between the layers, whose last bit may differ
 * between machines; here tables and density come from StrictMath, so a seed gives the same numbers on every machine.
 */
public final class ZigguratDraw {
    private static final int LAYERS = 256;
    private static final int LAYER = LAYERS - 1;
    private static final double UNIT = 0x1.0p-53;

    /** Start of the tail and area of each layer, as published for 256 layers. */
    private static final double EXPONENTIAL_TAIL = 7.69711747013105;

    private static final double EXPONENTIAL_AREA = 0.003949659822581557;
    private static final double NORMAL_TAIL = 3.654152885361009;
    private static final double NORMAL_AREA = 0.004928673233974655;

    /**
     * Half width of each layer from the widest up, half width per unit of the random integer, and density at the layer.
     */
    private static final double[] EXPONENTIAL_X = new double[LAYERS + 1];

    private static final double[] EXPONENTIAL_STEP = new double[LAYERS];
    private static final double[] EXPONENTIAL_Y = new double[LAYERS + 1];
    private static final double[] NORMAL_X = new double[LAYERS + 1];
    private static final double[] NORMAL_STEP = new double[LAYERS];
    private static final double[] NORMAL_Y = new double[LAYERS + 1];

    static {
        EXPONENTIAL_X[0] = EXPONENTIAL_AREA / StrictMath.exp(-EXPONENTIAL_TAIL);
        NORMAL_X[0] = NORMAL_AREA / StrictMath.exp(-NORMAL_TAIL * NORMAL_TAIL / 2);
        double exponential = EXPONENTIAL_TAIL;
        double normal = NORMAL_TAIL;
        for (int layer = 1; layer < LAYERS; layer++) {
            EXPONENTIAL_X[layer] = exponential;
            EXPONENTIAL_Y[layer] = StrictMath.exp(-exponential);
            exponential = -StrictMath.log(Math.min(1, EXPONENTIAL_AREA / exponential + EXPONENTIAL_Y[layer]));
            NORMAL_X[layer] = normal;
            NORMAL_Y[layer] = StrictMath.exp(-normal * normal / 2);
            normal = Math.sqrt(-2 * StrictMath.log(Math.min(1, NORMAL_AREA / normal + NORMAL_Y[layer])));
        }
        EXPONENTIAL_Y[LAYERS] = 1;
        NORMAL_Y[LAYERS] = 1;
        for (int layer = 0; layer < LAYERS; layer++) {
            EXPONENTIAL_STEP[layer] = EXPONENTIAL_X[layer] * UNIT;
            NORMAL_STEP[layer] = NORMAL_X[layer] * UNIT;
        }
    }

    private ZigguratDraw() {}

    /** Returns a uniform number from 0 (inclusive) to 1 (exclusive). */
    static double uniform(UniformRandomProvider stream) {
        return (stream.nextLong() >>> 11) * UNIT;
    }

    /** Returns an exponential number with mean 1. */
    public static double exponential(UniformRandomProvider stream) {
        long bits = stream.nextLong();
        int layer = (int) bits & LAYER;
        double x = (bits >>> 11) * EXPONENTIAL_STEP[layer];
        return x < EXPONENTIAL_X[layer + 1] ? x : exponentialBetweenLayers(layer, x, stream);
    }

    /** Returns a normal number with mean 0 and standard deviation 1. */
    public static double normal(UniformRandomProvider stream) {
        long bits = stream.nextLong();
        int layer = (int) bits & LAYER;
        double x = (bits >> 10) * NORMAL_STEP[layer];
        return Math.abs(x) < NORMAL_X[layer + 1] ? x : normalBetweenLayers(layer, x, stream);
    }

    /** Draws outside the layers. The tail of an exponential distribution is again exponential. */
    private static double exponentialBetweenLayers(int layer, double x, UniformRandomProvider stream) {
        if (layer == 0) {
            return EXPONENTIAL_TAIL + exponential(stream);
        }
        double y = between(EXPONENTIAL_Y, layer, stream);
        return y < StrictMath.exp(-x) ? x : exponential(stream);
    }

    private static double normalBetweenLayers(int layer, double x, UniformRandomProvider stream) {
        if (layer == 0) {
            return Math.copySign(normalTail(stream), x);
        }
        double y = between(NORMAL_Y, layer, stream);
        return y < StrictMath.exp(-x * x / 2) ? x : normal(stream);
    }

    /** Draws from the tail by the method of Marsaglia (1964). */
    private static double normalTail(UniformRandomProvider stream) {
        double beyond;
        double height;
        do {
            beyond = exponential(stream) / NORMAL_TAIL;
            height = exponential(stream);
        } while (2 * height <= beyond * beyond);
        return NORMAL_TAIL + beyond;
    }

    private static double between(double[] density, int layer, UniformRandomProvider stream) {
        return density[layer] + uniform(stream) * (density[layer + 1] - density[layer]);
    }
}
