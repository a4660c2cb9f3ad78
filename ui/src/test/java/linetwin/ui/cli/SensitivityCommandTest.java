package linetwin.ui.cli;

import static linetwin.ui.cli.CommandLineRun.json;
import static linetwin.ui.cli.CommandLineRun.line;
import static linetwin.ui.cli.CommandLineRun.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SensitivityCommandTest {
    private static final String LINE = line("three-stations");

    @Test
    void everyStationHasItsFigures() throws IOException {
        var answer = json("sensitivity", LINE, "--hours", "100");

        assertEquals("criticalPath", answer.get("stations/BUILD/workTime/method"));
        assertTrue(number(answer, "stations/BUILD/workTime/mean") < 0);
        assertEquals("none", answer.get("stations/BUILD/waitingPlace/method"));
        assertTrue(number(answer, "runs") >= 20);
    }

    @Test
    void otherMethodsStandBesideTheVerdict() throws IOException {
        var answer = json("sensitivity", LINE, "--hours", "100");

        assertTrue(answer.containsKey("bottleneck/verdict"));
        assertTrue(answer.containsKey("bottleneck/otherMethods/utilisation/0"));
        assertTrue(answer.containsKey("bottleneck/lead/low95"));
    }

    @Test
    void tableNamesTheBottleneckAndFitsAPage() {
        var run = CommandLineRun.of("sensitivity", LINE, "--hours", "100");

        assertEquals(0, run.code, run.err);
        assertTrue(run.out.contains("ottleneck"), run.out);
        assertTrue(run.width() <= 110, "%s columns".formatted(run.width()));
    }

    @Test
    void numberOfThreadsLeavesTheAnswerAsItIs() {
        var one = CommandLineRun.of("sensitivity", LINE, "--hours", "50", "--threads", "1", "--json");
        var three = CommandLineRun.of("sensitivity", LINE, "--hours", "50", "--threads", "3", "--json");

        assertEquals(one.out, three.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--candidates=-1", "--replications=1", "--hours=0", "--nonsense"})
    void wrongUsageIsReported(String option) {
        var run = CommandLineRun.of("sensitivity", LINE, option);

        assertEquals(2, run.code);
        assertTrue(run.err.startsWith("linetwin: "), run.err);
    }

    @Test
    void badFileIsAProblem() {
        assertEquals(1, CommandLineRun.of("sensitivity", "no-such-line").code);
    }
}
