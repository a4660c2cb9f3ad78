package linetwin.core.kpi.claim;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.kpi.LineKpis;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PublicClaim;
import linetwin.core.layout.SignalSpec;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.TaskSpec;

/**
 * Claims of a line file, each with the values of the twin by count and by time. The id of a claim selects the figure:
 * {@code takt}, {@code automation}, {@code processes}, {@code inspections} and {@code accuracy}.
 */
public final class ClaimsCard {
    private static final double PERCENT = 100;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double NANOS_PER_MINUTE = 6e10;
    private static final double MILLIS_PER_HOUR = 3.6e6;
    private static final String NOT_MODELLED = "Not modelled: the twin has no figure for this.";

    private final LineLayout layout;
    private final LineKpis kpis;

    private ClaimsCard(LineLayout layout, LineKpis kpis) {
        this.layout = layout;
        this.kpis = kpis;
    }

    public static List<ClaimCheck> of(LineLayout layout, LineKpis kpis) {
        var card = new ClaimsCard(layout, kpis);
        return layout.claims().stream().map(card::check).toList();
    }

    private ClaimCheck check(PublicClaim claim) {
        return switch (claim.code()) {
            case "takt" -> checked(claim, takt(), "");
            case "automation" ->
                checked(claim, automation(), "The claim does not say what it counts as a key process.");
            case "processes" -> checked(claim, processes(), "");
            case "inspections" -> checked(claim, inspections(), "");
            case "accuracy" -> checked(claim, List.of(), accuracy());
            default -> checked(claim, List.of(), NOT_MODELLED);
        };
    }

    private ClaimCheck checked(PublicClaim claim, List<ClaimValue> own, String remark) {
        var source = layout.sources().stream()
                .filter(s -> s.startsWith(claim.source() + ": "))
                .findFirst()
                .orElse(claim.source());
        return new ClaimCheck(claim, source, own, remark);
    }

    private List<ClaimValue> takt() {
        return List.of(
                simulated("minutesPerUnit", "time per unit shipped", MINUTES_PER_HOUR / kpis.throughputRate(), "min"),
                stated(
                        "netTakt",
                        "net takt aimed at",
                        layout.targets().netTakt().toNanos() / NANOS_PER_MINUTE,
                        "min"));
    }

    // Automation

    private List<ClaimValue> automation() {
        return List.of(
                stated("stationsAutomated", "AUTO and TEST stations", count(ClaimsCard::isAutomated, _ -> 1), "%"),
                stated("placesAutomated", "places of these", count(ClaimsCard::isAutomated, StationSpec::places), "%"),
                stated(
                        "tasksAutomated",
                        "tasks at these",
                        count(ClaimsCard::isAutomated, s -> s.tasks().size()),
                        "%"),
                simulated("workTimeAutomated", "work time at these", time(ClaimsCard::isAutomated), "%"),
                stated(
                        "stationsAutomatedOrAssisted",
                        "AUTO, TEST and SEMI stations",
                        count(ClaimsCard::isAssisted, _ -> 1),
                        "%"),
                simulated("workTimeAutomatedOrAssisted", "work time at these", time(ClaimsCard::isAssisted), "%"),
                stated(
                        "precisionStationsAutomated",
                        "precision assembly stations that are AUTO",
                        count(s -> s.precisionAssembly() && isAutomated(s), _ -> 1)
                                / count(StationSpec::precisionAssembly, _ -> 1)
                                * PERCENT,
                        "%"));
    }

    private static boolean isAutomated(StationSpec station) {
        return station.kind() == StationKind.AUTO || station.kind() == StationKind.TEST;
    }

    private static boolean isAssisted(StationSpec station) {
        return isAutomated(station) || station.kind() == StationKind.SEMI;
    }

    /** Returns the percentage of stations that satisfy a condition, weighted. */
    private double count(Predicate<StationSpec> holds, ToDoubleFunction<StationSpec> weight) {
        double part =
                layout.stations().stream().filter(holds).mapToDouble(weight).sum();
        return PERCENT * part / layout.stations().stream().mapToDouble(weight).sum();
    }

    /** Returns the percentage of all work time at stations that satisfy a condition. */
    private double time(Predicate<StationSpec> holds) {
        double all = indices().mapToDouble(this::workHours).sum();
        double part = indices()
                .filter(i -> holds.test(layout.stations().get(i)))
                .mapToDouble(this::workHours)
                .sum();
        return PERCENT * part / all;
    }

    // Processes and inspections

    private List<ClaimValue> processes() {
        Predicate<StationSpec> precise = StationSpec::precisionAssembly;
        return List.of(
                stated(
                        "precisionStations",
                        "precision assembly stations",
                        (double) layout.stations().stream().filter(precise).count(),
                        ""),
                stated(
                        "precisionTasks",
                        "tasks at these",
                        layout.stations().stream()
                                .filter(precise)
                                .mapToInt(s -> s.tasks().size())
                                .sum(),
                        ""),
                simulated("precisionWorkTime", "share of all work time spent at these", time(precise), "%"));
    }

    private List<ClaimValue> inspections() {
        double shipped = kpis.elements().goodQuantity();
        return List.of(
                stated(
                        "inspectionPoints",
                        "different inspection points",
                        indices().mapToDouble(this::points).sum(),
                        ""),
                simulated(
                        "inspectionsPerUnit",
                        "inspections done per unit shipped, of all its parts and retests",
                        indices().mapToDouble(i -> points(i) * operations(i)).sum() / shipped,
                        ""),
                simulated(
                        "inspectionTime",
                        "standard time of tasks that inspect, per unit shipped",
                        indices()
                                        .mapToDouble(i -> inspectingMinutes(i) * operations(i))
                                        .sum()
                                / shipped,
                        "min"));
    }

    private double points(int station) {
        return layout.stations().get(station).tasks().stream()
                .mapToInt(TaskSpec::inspectionPoints)
                .sum();
    }

    private double inspectingMinutes(int station) {
        return layout.stations().get(station).tasks().stream()
                .filter(task -> task.inspectionPoints() > 0)
                .mapToDouble(task -> task.time().toNanos() / NANOS_PER_MINUTE)
                .sum();
    }

    // Accuracy

    /** Returns the remark on accuracy: the twin models no geometry of 0.01 mm, so it can only quote the line file. */
    private String accuracy() {
        var stated = layout.equipment().stream()
                .flatMap(ClaimsCard::lengths)
                .min(Comparator.comparingDouble(Stated::width))
                .map(s ->
                        " The narrowest typical band that the line file states for a measured length is %s to %s mm (%s)."
                                .formatted(
                                        s.signal().typical().low(),
                                        s.signal().typical().high(),
                                        s.signal().id()))
                .orElse("");
        return "Not modelled: accuracy is no result of this simulation, which knows times and not geometry." + stated;
    }

    private static Stream<Stated> lengths(EquipmentClassSpec equipment) {
        return equipment.signals().stream()
                .filter(s -> s.unit().equals("mm"))
                .map(Stated::new)
                .filter(s -> Double.isFinite(s.width()));
    }

    /** Length measured by the equipment. */
    private record Stated(SignalSpec signal) {
        double width() {
            return signal.typical().high() - signal.typical().low();
        }
    }

    // Figures of the runs and of the line file

    private IntStream indices() {
        return IntStream.range(0, layout.stations().size());
    }

    private double workHours(int station) {
        var time = kpis.stations().get(station).elements().actualProductionTime();
        return time.toMillis() / MILLIS_PER_HOUR;
    }

    private double operations(int station) {
        return kpis.stations().get(station).elements().producedQuantity();
    }

    private static ClaimValue stated(String measure, String meaning, double value, String unit) {
        return new ClaimValue(measure, meaning, value, unit, false);
    }

    private static ClaimValue simulated(String measure, String meaning, double value, String unit) {
        return new ClaimValue(measure, meaning, value, unit, true);
    }
}
