package linetwin.ui.desktop.floor.robot.motion;

/** Repeatable pseudo-random numbers, so that a pose is a function of time alone. */
final class NoiseSequence {
    private NoiseSequence() {}

    /** Number from -1 to 1 for this row and column. */
    static double at(int row, int column) {
        var mixed = (row * 0x9E3779B97F4A7C15L) ^ (column * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >> 11) / (double) (1L << 52);
    }
}
