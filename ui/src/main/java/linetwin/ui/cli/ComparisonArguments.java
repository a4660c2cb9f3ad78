package linetwin.ui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.stream.Stream;
import linetwin.core.config.yaml.FieldChange;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Lines that a command line compares, in the order in which it names them. A change belongs to the file before it;
 * changes before the first file belong to all files. A single file is compared with its changed version.
 */
final class ComparisonArguments {
    /**
     * Alternative: a line file and its changes.
     *
     * @param changes changes of fields, each as {@code PATH=VALUE}
     */
    record Alternative(String file, List<String> changes) {
        Alternative {
            changes = List.copyOf(changes);
        }

        private Alternative with(List<String> more) {
            return new Alternative(
                    file, Stream.concat(changes.stream(), more.stream()).toList());
        }
    }

    private ComparisonArguments() {}

    /**
     * Parses the words of the command line.
     *
     * @param words files and changes in their order; a change begins with {@link #CHANGE}
     */
    static List<Alternative> of(List<String> words) {
        var forAll = new ArrayList<String>();
        var files = new ArrayList<Alternative>();
        for (var word : words) {
            if (!word.startsWith(CHANGE)) {
                files.add(new Alternative(word, forAll));
            } else if (files.isEmpty()) {
                forAll.add(word.substring(CHANGE.length()));
            } else {
                files.add(files.removeLast().with(List.of(word.substring(CHANGE.length()))));
            }
        }
        if (files.size() == 1 && !files.getFirst().changes().isEmpty()) {
            files.addFirst(new Alternative(files.getFirst().file(), List.of()));
        }
        return files;
    }

    /** Mark of a change among the words; no file name begins with it. */
    private static final String CHANGE = "\0";

    /** Keeps files and changes in one list, in the order of the command line. */
    private abstract static class OrderedConsumer implements IParameterConsumer {
        private final String mark;

        private OrderedConsumer(String mark) {
            this.mark = mark;
        }

        /** Refuses a word that is not valid. */
        void check(String word, CommandSpec command) {}

        @Override
        @SuppressWarnings("JdkObsolete") // picocli says which collection it is
        public void consumeParameters(Stack<String> arguments, ArgSpec argument, CommandSpec command) {
            if (arguments.isEmpty()) {
                throw new ParameterException(command.commandLine(), "--set needs PATH=VALUE after it");
            }
            var value = arguments.pop();
            check(value, command);
            ((CompareCommand) command.userObject()).arguments().add(mark + value);
        }
    }

    /** Consumer of files. */
    static final class FileConsumer extends OrderedConsumer {
        FileConsumer() {
            super("");
        }
    }

    /** Consumer of changes. */
    static final class ChangeConsumer extends OrderedConsumer {
        ChangeConsumer() {
            super(CHANGE);
        }

        @Override
        void check(String change, CommandSpec command) {
            try {
                FieldChange.parse(change);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
    }
}
