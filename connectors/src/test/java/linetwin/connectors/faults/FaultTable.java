package linetwin.connectors.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Table of the results of all cases, or of the short ones. */
final class FaultTable {
    private final List<FaultTableRow> rows = new ArrayList<>();

    /** Runs every case. */
    public static void main(String[] arguments) throws IOException {
        var table = new FaultTable();
        table.runAll();
        table.save(Path.of("target"));
        System.out.println(table.markdown());
        System.exit(table.rows.stream().allMatch(FaultTableRow::isGood) ? 0 : 1);
    }

    void runAll() throws IOException {
        strangers();
        foreign(true);
        own(true);
    }

    /** Runs the short cases. */
    void runShort() throws IOException {
        strangers();
        foreign(false);
        own(false);
    }

    private void own(boolean all) {
        try (var cases = new OwnCases()) {
            for (var source : List.of("cells-opcua", "cells-mqtt")) {
                if (all) {
                    benign(cases, source);
                }
                add(cases.run("delay 3s %s for 4s".formatted(source), source, true));
                add(cases.run("frozen-value unsent %s for 4s".formatted(source), source, true));
                add(cases.run("restart " + source, source, true));
                if (all) {
                    add(cases.run("stop %s for 5s".formatted(source), source, true));
                    add(cases.run("hang open %s for 3s".formatted(source), source, true));
                    add(cases.run("hang open %s for 15s".formatted(source), source, true));
                    add(cases.run("hang half-open %s for 10s".formatted(source), source, true));
                }
            }
            add(cases.run("namespace-change cells-opcua", "cells-opcua", true));
            add(cases.run("will cells-mqtt for 4s", "cells-mqtt", true));
        }
    }

    private void benign(OwnCases cases, String source) {
        for (var fault : List.of(
                "drop 30% %s for 3s",
                "reorder 1s %s for 3s",
                "duplicate 50% %s for 3s",
                "stale-clock -45s %s for 5s",
                "stale-clock frozen %s for 5s",
                "bad-quality 50% %s for 3s",
                "frozen-value repeated %s for 3s",
                "wrong-type 50% %s for 3s",
                "flood 20x %s for 5s",
                "flood 20000/s %s for 5s")) {
            add(cases.run(fault.replace("%s", source), source, false));
        }
    }

    private void strangers() throws IOException {
        try (var cases = new WrongEndpointCases()) {
            cases.runAll().forEach(this::add);
        }
    }

    private void foreign(boolean all) throws IOException {
        try (var cases = new ForeignCases()) {
            cases.cases().stream()
                    .filter(c -> all || c.lasts().toSeconds() < 5)
                    .map(cases::run)
                    .forEach(this::add);
        }
    }

    private void add(FaultTableRow row) {
        System.out.println(row.markdown());
        rows.add(row);
    }

    List<FaultTableRow> bad() {
        return rows.stream().filter(row -> !row.isGood()).toList();
    }

    String markdown() {
        return FaultTableRow.HEAD + rows.stream().map(FaultTableRow::markdown).collect(Collectors.joining("\n")) + "\n";
    }

    void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("fault-table.md"), markdown());
    }
}
