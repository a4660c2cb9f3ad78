package linetwin.ui.cli;

import java.util.List;
import java.util.concurrent.Callable;
import linetwin.core.connection.PermitSpec.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code linetwin call}: calls a method of equipment, if the connection file permits exactly that. */
@Command(
        name = "call",
        mixinStandardHelpOptions = true,
        description = {
            "Calls a method of live equipment. Refused unless a permit of the source names exactly this path and role.",
            "Asks before it calls. Every attempt is a line of the audit in the user's folder; where that cannot be "
                    + "written, nothing is called."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:called", "1:refused or failed", "2:wrong usage"})
public final class CallCommand implements Callable<Integer> {
    @Mixin
    private EquipmentOptions options = new EquipmentOptions();

    @Parameters(
            index = "3..*",
            arity = "0..*",
            paramLabel = "ARG",
            description = "The arguments. Put -- before those that begin with -")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return options.carryOut(Act.CALL, arguments);
    }
}
