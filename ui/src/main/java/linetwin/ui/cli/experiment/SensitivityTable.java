package linetwin.ui.cli.experiment;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.core.experiment.ParameterEffect;
import linetwin.core.experiment.ParameterEffect.How;
import linetwin.core.experiment.SensitivityResult;
import linetwin.core.experiment.StationSensitivity;
import linetwin.core.id.StationId;
import linetwin.core.kpi.bottleneck.BottleneckFinding;
import linetwin.ui.experiment.SensitivityAnswer;

/** Sensitivity study as text: the verdict, and the parameters with a relevant effect, largest first. */
public final class SensitivityTable {
    private static final int BAR = 30;

    /** Smallest effect that gets a row, in percent of the throughput. */
    private static final double LEAST = 0.002;

    private static final int MOST_NAMED = 8;

    private final SensitivityAnswer answer;
    private final SensitivityResult found;
    private final Optional<String> zeroOutput;
    private final List<String> lines = new ArrayList<>();

    public SensitivityTable(SensitivityAnswer answer) {
        this.answer = answer;
        this.found = answer.sensitivity();
        this.zeroOutput = ZeroOutputText.of(answer.experiment().layout(), answer.outcome());
    }

    public String text() {
        heading();
        if (zeroOutput.isEmpty()) {
            sections();
        }
        closing();
        return String.join(System.lineSeparator(), lines);
    }

    private void sections() {
        section("Work time 1 % longer", "% of throughput", rows(StationSensitivity::workTime, 1, 3));
        section("Repairs (MTTR) 1 % longer", "% of throughput", rows(StationSensitivity::repairTime, 1, 3));
        section(
                "Time between failures (MTBF) 1 % longer",
                "% of throughput", rows(StationSensitivity::timeBetweenFailures, 1, 3));
        section(
                "First-pass yield one percentage point better",
                "% of throughput",
                rows(StationSensitivity::yieldPoint, 100, 3));
        section(
                "One more waiting place before the station, or in the store",
                "% of throughput",
                Stream.concat(rows(StationSensitivity::waitingPlace, 100, 3), stores()));
    }

    private void heading() {
        var experiment = answer.experiment();
        lines.add(format(
                ROOT,
                "%s: %d x %s h, of which %s h warm-up, seed %d; %.4f units per hour (95 %%: %.4f to %.4f)",
                experiment.layout().id(),
                experiment.replications(),
                ProcedureText.hours(experiment.length()),
                ProcedureText.hours(experiment.warmUp()),
                experiment.seed(),
                found.throughputPerHour().mean(),
                found.throughputPerHour().low95(),
                found.throughputPerHour().high95()));
        lines.add("");
        lines.add(zeroOutput
                .map(reason -> reason + System.lineSeparator() + "   No effect has a percent of nothing")
                .orElseGet(answer::verdict));
        if (found.leaders().size() > 1 && Double.isFinite(found.lead().mean())) {
            lines.add(format(
                    ROOT,
                    "   the elasticity of %s is greater than that of %s by %.4f (95 %%: %.4f to %.4f)",
                    found.leaders().getFirst(),
                    found.leaders().getLast(),
                    found.lead().mean(),
                    found.lead().low95(),
                    found.lead().high95()));
        }
        answer.others().stream().map(SensitivityTable::finding).forEach(lines::add);
    }

    private static String finding(BottleneckFinding finding) {
        return format(
                ROOT,
                "   %-22s%s",
                finding.method().name().toLowerCase(ROOT).replace('_', ' '),
                finding.named().isEmpty()
                        ? "none"
                        : finding.named().stream()
                                .limit(MOST_NAMED)
                                .map(StationId::code)
                                .collect(Collectors.joining(", ")));
    }

    private record Row(String id, ParameterEffect effect, double factor, int digits) {
        double mean() {
            return effect.value().mean() * factor;
        }
    }

    private interface Of {
        ParameterEffect of(StationSensitivity station);
    }

    private Stream<Row> rows(Of of, double factor, int digits) {
        return found.stations().stream().map(s -> new Row(s.station().code(), of.of(s), factor, digits));
    }

    private Stream<Row> stores() {
        return found.stores().stream().map(s -> new Row("store " + s.store(), s.place(), 100, 3));
    }

    private void section(String title, String unit, Stream<Row> rows) {
        var all = rows.filter(row -> row.effect.how() != How.DOES_NOT_APPLY).toList();
        if (all.isEmpty()) {
            return;
        }
        var shown = all.stream()
                .filter(row -> Double.isFinite(row.mean()) && Math.abs(row.mean()) >= LEAST)
                .sorted(Comparator.comparingDouble((Row row) -> -Math.abs(row.mean())))
                .toList();
        double largest = shown.isEmpty() ? 1 : Math.abs(shown.getFirst().mean());
        lines.add("");
        lines.add(format(ROOT, "%-60s%s", title, unit));
        shown.forEach(row -> lines.add(line(row, largest)));
        rest(all, shown.size());
    }

    private static String line(Row row, double largest) {
        var digits = "%+." + row.digits + "f";
        var interval = row.effect.value();
        return format(
                        ROOT,
                        "   %-10s" + digits + "   %-28s%-14s%s",
                        row.id,
                        row.mean(),
                        Double.isFinite(interval.low95())
                                ? format(
                                        ROOT,
                                        "95 %%: " + digits + " to " + digits,
                                        interval.low95() * row.factor,
                                        interval.high95() * row.factor)
                                : "",
                        row.effect.how() == How.CRITICAL_PATH ? "path" : "difference",
                        bar(row, largest))
                .stripTrailing();
    }

    private static String bar(Row row, double largest) {
        boolean spansZero =
                row.effect.value().low95() <= 0 && row.effect.value().high95() >= 0;
        long length = Math.max(1, Math.round(BAR * Math.abs(row.mean()) / largest));
        return spansZero ? "not shown" : (row.mean() > 0 ? "+" : "-").repeat((int) length);
    }

    private void rest(List<Row> all, int shown) {
        long unmeasured =
                all.stream().filter(row -> row.effect.how() == How.SCREENED_OUT).count();
        long undefined = all.stream()
                .filter(row -> row.effect.how() != How.SCREENED_OUT && !Double.isFinite(row.mean()))
                .count();
        long small = all.size() - shown - unmeasured - undefined;
        var remarks = new ArrayList<String>();
        if (small > 0) {
            remarks.add(format(ROOT, "%d below %.3f %%", small, LEAST));
        }
        if (undefined > 0) {
            remarks.add("%d undefined: a run shipped nothing".formatted(undefined));
        }
        if (unmeasured > 0) {
            remarks.add("%d not measured: hardly on the critical path, or not among the first".formatted(unmeasured));
        }
        if (!remarks.isEmpty()) {
            lines.add("   others: " + String.join("; ", remarks));
        }
    }

    private void closing() {
        lines.add("");
        lines.add("path: share of the critical path of the runs (infinitesimal perturbation analysis);"
                + " difference: runs with");
        lines.add("the figure turned, under common random numbers. Longer work brings the stops that come by work.");
        lines.add(format(ROOT, "%d runs in %.1f s", found.runs(), answer.seconds()));
        answer.outcome()
                .procedure()
                .ifPresent(it -> lines.add(
                        ProcedureText.warmUp(it.warmUp(), answer.experiment().length())));
    }
}
