package linetwin.core.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.core.distribution.Exponential;
import linetwin.core.distribution.LogNormal;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.StationId;
import linetwin.core.layout.Breakdowns;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.TimeRule;

/** Reads stations. */
final class StationReader {
    static final Map<String, StationKind> KINDS = Arrays.stream(StationKind.values())
            .collect(Collectors.toMap(StationKind::name, kind -> kind, (a, _) -> a, LinkedHashMap::new));

    private static final Map<String, Boolean> YES_NO = new LinkedHashMap<>();
    private static final Map<String, TimeRule> RULES = new LinkedHashMap<>();

    static {
        YES_NO.put("true", true);
        YES_NO.put("false", false);
        RULES.put("sum", TimeRule.SUM);
        RULES.put("longestPath", TimeRule.LONGEST_PATH);
    }

    private final References references;
    private final Floor floor;

    StationReader(References references, Floor floor) {
        this.references = references;
        this.floor = floor;
    }

    Optional<StationSpec> station(Entry entry) {
        return Section.of(Shapes.STATION, entry).map(this::station);
    }

    private StationSpec station(Section section) {
        var id = references.define(References.To.STATION, section).orElse(Parts.NO_ID);
        var standardTime = section.required("standardTime").flatMap(Quantities::positiveTime);
        var firstPassYield = section.optional("firstPassYield").flatMap(Quantities::share);
        var rule = rule(section);
        return new StationSpec(
                new StationId(id),
                Parts.name(section),
                new AreaId(use(References.To.AREA, section.required("area")).orElse(Parts.NO_ID)),
                section.required("kind").flatMap(entry -> entry.choice(KINDS)).orElse(StationKind.AUTO),
                section.optional("precisionAssembly")
                        .flatMap(entry -> entry.choice(YES_NO))
                        .orElse(false),
                new LogNormal(standardTime.orElse(Parts.A_SECOND), Parts.percentageOr(0, section, "cv")),
                Parts.countOr(1, section, "places", 1),
                Parts.count(section, "waitingPlaces", 0),
                Parts.timeOrNone(section, "carrierChange"),
                section.optional("breakdowns").flatMap(StationReader::breakdowns),
                firstPassYield.orElse(1.0),
                rework(section, firstPassYield).map(BenchId::new),
                section.optional("consumes")
                        .map(entry -> Parts.consumptions(entry, references))
                        .orElse(List.of()),
                Parts.countOr(0, section, "crew", 0),
                section.optional("equipment", this::equipmentClass),
                Parts.footprint(section, id, floor),
                rule,
                TaskReader.tasks(section, rule, standardTime),
                List.of());
    }

    private static TimeRule rule(Section section) {
        return section.optional("timeRule")
                .flatMap(entry -> entry.choice(RULES))
                .orElse(TimeRule.SUM);
    }

    private static Optional<Breakdowns> breakdowns(Entry entry) {
        return Section.of(Shapes.BREAKDOWNS, entry)
                .map(section -> new Breakdowns(
                        new Exponential(Parts.positiveTime(section, "mtbf")),
                        new LogNormal(Parts.positiveTime(section, "mttr"), Parts.percentageOr(0, section, "cv")),
                        Breakdowns.Clock.WORK,
                        Breakdowns.Strike.AFTER_OPERATION,
                        Breakdowns.InterruptedWork.RESUMED));
    }

    private Optional<String> rework(Section section, Optional<Double> firstPassYield) {
        var bench = section.optional("rework");
        if (bench.isEmpty() && firstPassYield.filter(share -> share < 1).isPresent()) {
            section.optional("firstPassYield")
                    .ifPresent(entry -> entry.fault(
                            "lets units fail that have nowhere to go", "Name a bench in 'rework', or write 100%"));
        }
        return use(References.To.BENCH, bench);
    }

    private Optional<EquipmentClassId> equipmentClass(Entry entry) {
        return references.use(References.To.EQUIPMENT, entry).map(EquipmentClassId::new);
    }

    private Optional<String> use(References.To to, Optional<Entry> entry) {
        return entry.flatMap(it -> references.use(to, it));
    }
}
