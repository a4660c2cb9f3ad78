package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.LineLayout;
import linetwin.core.sim.BenchmarkLine;
import org.junit.jupiter.api.Test;

final class ExperimentTest {
    private static final LineLayout LINE = BenchmarkLine.layout();
    private static final Experiment EXPERIMENT = new Experiment(LINE, 5, Duration.ofHours(60), Duration.ofHours(30), 3);

    @Test
    void replicationDependsOnSeedAndIndexOnly() {
        assertEquals(kpis(EXPERIMENT, 2), kpis(EXPERIMENT, 2));
    }

    @Test
    void replicationsDiffer() {
        assertTrue(!kpis(EXPERIMENT, 0).equals(kpis(EXPERIMENT, 1)));
    }

    @Test
    void cancelledReplicationGivesNothing() {
        assertTrue(EXPERIMENT.replicate(0, share -> share < 0.5).isEmpty());
    }

    @Test
    void progressRunsUpToTheWhole() {
        var shares = new ArrayList<Double>();
        assertTrue(EXPERIMENT.replicate(0, shares::add).isPresent());
        assertEquals(1, shares.getLast());
        assertEquals(shares.stream().sorted().toList(), shares);
    }

    @Test
    void warmUpAsLongAsTheRunIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Experiment(LINE, 1, Duration.ofHours(2), Duration.ofHours(2), 1));
    }

    private static LineKpis kpis(Experiment experiment, int index) {
        return LineKpis.of(LINE, experiment.replicate(index, _ -> true).orElseThrow());
    }
}
