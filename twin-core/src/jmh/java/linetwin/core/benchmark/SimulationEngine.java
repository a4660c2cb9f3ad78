package linetwin.core.benchmark;

/** Simulation engines of the comparison. */
public enum SimulationEngine {
    KERNEL {
        @Override
        SerialModel of(SerialLine line) {
            return new KernelLine(line, SEED);
        }
    },
    SSJ {
        @Override
        SerialModel of(SerialLine line) {
            return new SsjLine(line);
        }
    },
    WINNER_TREE_LOOP {
        @Override
        SerialModel of(SerialLine line) {
            return new WinnerTreeLoop(line, SEED);
        }
    };

    private static final long SEED = 20_261_124;

    abstract SerialModel of(SerialLine line);
}
