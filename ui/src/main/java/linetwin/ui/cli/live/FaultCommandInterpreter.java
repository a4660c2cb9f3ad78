package linetwin.ui.cli.live;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import linetwin.core.id.SourceId;
import linetwin.core.plant.FaultSpec;
import linetwin.core.plant.RunningPlant;

/**
 * Interpreter of the commands on the standard input of a running plant: {@code fault <kind> [<amount>] <source|all>
 * [after <time>] [for <time>]}, {@code fault none [<source>]}, {@code fault list}. The answer to each is one line.
 */
public final class FaultCommandInterpreter {
    private static final String USAGE = "Write fault <kind> [<amount>] <source|all> [after <time>] [for <time>],"
            + " fault none [<source>], or fault list";

    private final RunningPlant plant;
    private final Consumer<String> answer;

    public FaultCommandInterpreter(RunningPlant plant, Consumer<String> answer) {
        this.plant = plant;
        this.answer = answer;
    }

    /** Carries out one command line, and prints the answer. An empty line has none. */
    public void execute(String line) {
        if (!line.isBlank()) {
            answer.accept(answerTo(line.strip()));
        }
    }

    private String answerTo(String line) {
        try {
            return done(line.split("\\s+"), line);
        } catch (IllegalArgumentException e) {
            return "refused: " + e.getMessage();
        } catch (IllegalStateException e) {
            return "failed: " + e.getMessage();
        }
    }

    private String done(String[] words, String line) {
        if (!words[0].equals("fault") || words.length == 1) {
            throw new IllegalArgumentException("'%s' is no command. %s".formatted(line, USAGE));
        }
        return switch (words[1]) {
            case "list" -> listed(words);
            case "none" -> cleared(words);
            default -> begun(line.substring("fault".length()));
        };
    }

    private String listed(String[] words) {
        if (words.length > 2) {
            throw new IllegalArgumentException("fault list takes nothing more. " + USAGE);
        }
        var waiting = plant.waitingFaults();
        var all = plant.faults().stream()
                .map(fault -> waiting.contains(fault) ? fault + FaultSpec.WAITING : fault.toString())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "none" : all;
    }

    private String cleared(String[] words) {
        if (words.length > 3) {
            throw new IllegalArgumentException("fault none takes one source at most. " + USAGE);
        }
        if (words.length == 2 || words[2].equals("all")) {
            plant.clearFaults();
        } else {
            plant.clearFaults(new SourceId(words[2]));
        }
        return "ok: " + String.join(" ", Arrays.asList(words).subList(1, words.length));
    }

    private String begun(String text) {
        var fault = FaultSpec.parse(text);
        plant.fault(fault);
        return "ok: " + fault;
    }
}
