package linetwin.ui.cli;

import java.util.List;
import java.util.concurrent.Callable;
import linetwin.core.connection.PermitSpec.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code linetwin write}: writes one value to equipment, if the connection file permits exactly that. */
@Command(
        name = "write",
        mixinStandardHelpOptions = true,
        description =
                "Writes one value to live equipment and reads it back. Refused unless a permit of the source names exactly "
                        + "this path and role, and the value is within its range. Asks before it writes. Every attempt is a line of "
                        + "the audit in the user's folder; where that cannot be written, nothing is.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written, and read back as wanted",
            "1:refused, failed, or something else was read back",
            "2:wrong usage"
        })
public final class WriteCommand implements Callable<Integer> {
    @Mixin
    private EquipmentOptions options = new EquipmentOptions();

    @Parameters(index = "3", paramLabel = "VALUE", description = "The value. Put -- before one that begins with -")
    private String value = "";

    @Override
    public Integer call() {
        return options.carryOut(Act.WRITE, List.of(value));
    }
}
