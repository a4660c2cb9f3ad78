package linetwin.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import linetwin.core.ReferenceTable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Small line with a known exact steady state, from a row of the reference table. Its unit of time is one minute. */
record ExactCase(ReferenceTable.Row row, Map<?, ?> parameters) {
    /** Figure of the line with its exact value. */
    record Figure(String name, double exact) {}

    static List<ExactCase> all() {
        return ReferenceTable.rows("/theory/exact_cases.csv").stream()
                .map(row -> new ExactCase(row, (Map<?, ?>) parsed(row.text("parameters"))))
                .toList();
    }

    String id() {
        return row.text("id");
    }

    boolean isSplit() {
        return parameters.containsKey("probs");
    }

    boolean isAssembly() {
        return row.text("topology").startsWith("assembly");
    }

    /** True if every part is shipped by the same route: then its time on the line is its lead time. */
    boolean keepsItsParts() {
        return !isAssembly() && !parameters.containsKey("scrap_station");
    }

    /** Throughput, work in process and flow time, means of the buffers, then the states of each station. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("throughput", row.number("throughput")));
        figures.add(new Figure("wip", row.number("mean_wip")));
        figures.add(new Figure("flow time", row.number("mean_flow_time")));
        addAll(figures, "buffer", column("buffer_means"));
        addAll(figures, "working", column("working"));
        addAll(figures, "starved", column("starved"));
        addAll(figures, "blocked", column("blocked"));
        var down = column("down");
        addAll(
                figures,
                "down",
                down.isEmpty()
                        ? IntStream.range(0, stations()).mapToObj(_ -> 0.0).toList()
                        : down);
        return figures;
    }

    int stations() {
        return column("working").size();
    }

    int buffers() {
        return column("buffer_means").size();
    }

    List<Double> numbers(String parameter) {
        return numbers(Objects.requireNonNull(parameters.get(parameter), parameter));
    }

    Optional<Double> number(String parameter) {
        return Optional.ofNullable(parameters.get(parameter)).map(value -> ((Number) value).doubleValue());
    }

    Optional<List<?>> list(String parameter) {
        return Optional.ofNullable(parameters.get(parameter)).map(List.class::cast);
    }

    @Override
    public String toString() {
        return id();
    }

    private List<Double> column(String name) {
        var text = row.text(name);
        return text.isEmpty() ? List.of() : numbers(parsed(text));
    }

    private static void addAll(List<Figure> figures, String name, List<Double> exact) {
        for (int i = 0; i < exact.size(); i++) {
            figures.add(new Figure(name + " " + (i + 1), exact.get(i)));
        }
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list)
                .stream().map(value -> ((Number) value).doubleValue()).toList();
    }

    private static Object parsed(String json) {
        return new Load(LoadSettings.builder().build()).loadFromString(json);
    }
}
