package linetwin.connectors.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Test of the short cases; {@code -Dfaults=all} runs all cases. */
@EnabledIfSystemProperty(
        named = "faults",
        matches = "short|all",
        disabledReason = "Takes minutes. Run with -Dfaults=short or -Dfaults=all")
class FaultTableTest {
    @Test
    void everyFaultIsSeenInTimeAndHealed() throws Exception {
        var table = new FaultTable();
        if ("all".equals(System.getProperty("faults"))) {
            table.runAll();
        } else {
            table.runShort();
        }
        table.save(Path.of("target"));

        assertEquals(
                List.of(), table.bad().stream().map(FaultTableRow::markdown).toList());
    }
}
