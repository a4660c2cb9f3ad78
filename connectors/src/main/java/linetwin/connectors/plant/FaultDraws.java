package linetwin.connectors.plant;

import linetwin.core.plant.FaultKind;
import linetwin.core.sim.random.SeedHash;

/**
 * Random draws that decide which updates and values of one source a fault hits. Each draw is a pure function of seed,
 * source, fault kind, subject and identity of the update: order, number and wall-clock time of the draws have no
 * effect, so that one seed hits the same values on a slow and on a fast machine.
 */
final class FaultDraws {
    private static final int UNUSED_BITS = 11;
    private static final double STEP_OF_53_BITS = 0x1p-53;

    private final long sourceSeed;

    /**
     * Draws of one source.
     *
     * @param seed seed of the plant
     * @param source identifier of the source in the connection file
     */
    FaultDraws(long seed, String source) {
        this.sourceSeed = SeedHash.ofPurpose(seed, source);
    }

    /**
     * Draws a number that is evenly distributed over [0, 1).
     *
     * @param subject published thing that the fault may hit: station, contents, signal or node path
     * @param identity number that tells two updates of the same subject apart, derived from line time or content
     */
    double draw(FaultKind kind, String subject, long identity) {
        var subjectSeed = SeedHash.ofPurpose(SeedHash.ofPurpose(sourceSeed, kind.text()), subject);
        return (SeedHash.ofPurpose(subjectSeed ^ identity, "draw") >>> UNUSED_BITS) * STEP_OF_53_BITS;
    }
}
