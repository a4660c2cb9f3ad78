package linetwin.ui.cli;

import static linetwin.ui.cli.CommandLineRun.json;
import static linetwin.ui.cli.CommandLineRun.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the commands on a line whose rework bench has twice the work that it can do. */
class OverloadCommandTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void writeLine() throws IOException {
        file = Files.writeString(folder.resolve("s12.yaml"), """
                format: linetwin-line/1
                line: { id: s12 }
                stations:
                  - { id: A, work: 60s }
                  - { id: TEST, work: 40s, waitingPlaces: 2, firstPassYield: 80%, rework: FIX }
                reworkBenches:
                  - { id: FIX, meanTime: 10min }
                """).toString();
    }

    @Test
    void checkNamesTheBenchItsLoadAndTheGrowthOfItsQueue() {
        var run = CommandLineRun.of("check", file);

        assertEquals(0, run.code);
        assertTrue(run.out.contains("rework bench FIX cannot keep up: load 2.0"), run.out);
        assertTrue(run.out.contains("grows without end, by 7.2 units per hour"), run.out);
        assertTrue(run.out.contains("24 shipped units per hour at most"), run.out);
    }

    @Test
    void checkOfALineThatKeepsUpHasNoWarning() {
        assertFalse(CommandLineRun.of("check", file, "--set", "reworkBenches.FIX.meanTime=235s")
                .out
                .contains("warning"));
    }

    @Test
    void simulateNamesTheBenchAndNeverAdvisesALongerRun() {
        var run = CommandLineRun.of("simulate", file, "--hours", "1000");

        assertTrue(run.out.contains("OVERLOADED: rework bench FIX cannot keep up with TEST: load 2.0"), run.out);
        assertTrue(run.err.contains("warning: s12 is overloaded: rework bench FIX"), run.err);
        assertFalse((run.out + run.err).contains("long at least"), run.out + run.err);
    }

    @Test
    void runsWithoutALengthAreNotLengthenedInVain() throws IOException {
        var figures = json("simulate", file);

        assertEquals("FIX", figures.get("warmUp/growing/0/bench"));
        assertEquals(2, number(figures, "warmUp/growing/0/firstLoad"), 0.1);
        assertEquals(2.2, number(figures, "warmUp/growing/0/load"), 0.1);
        assertEquals("false", figures.get("warmUp/settled"));
        assertEquals("null", figures.get("warmUp/neededHours"));
    }

    @Test
    void compareWarnsOfTheOverloadedLine() {
        var run = CommandLineRun.of(
                "compare", file, "--set", "stations.TEST.work=30s", "--hours", "500", "--replications", "4");

        assertTrue(run.err.contains("warning: s12 is overloaded"), run.err);
        assertFalse((run.out + run.err).contains("long at least"), run.out + run.err);
    }
}
