package linetwin.core.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.StationId;
import linetwin.core.layout.AreaSpec;
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
    private final Ways ways;
    private final List<AreaSpec> areas;
    private final WorkReader works;
    private final BreakdownsReader stops;

    StationReader(
            References references, Floor floor, Ways ways, List<AreaSpec> areas, DistributionReader distributions) {
        this.references = references;
        this.floor = floor;
        this.ways = ways;
        this.areas = areas;
        this.works = new WorkReader(distributions);
        this.stops = new BreakdownsReader(distributions);
    }

    Optional<StationSpec> station(Entry entry) {
        return Section.of(Shapes.STATION, entry).map(this::station);
    }

    private StationSpec station(Section section) {
        var id = references.define(References.To.STATION, section).orElse(Parts.NO_ID);
        checkId(id, section);
        var work = works.work(section);
        var rule = rule(section);
        var tasks = TaskReader.tasks(section, rule, work.map(TimeDistribution::mean));
        return new StationSpec(
                new StationId(id),
                Parts.name(section),
                area(section),
                section.optional("kind").flatMap(entry -> entry.choice(KINDS)).orElse(StationKind.AUTO),
                section.optional("precisionAssembly")
                        .flatMap(entry -> entry.choice(YES_NO))
                        .orElse(false),
                work.map(it -> tasks.time().map(it::withMean).orElse(it)).orElse(WorkReader.STAND_IN),
                Parts.countOr(1, section, "places", 1),
                Parts.countOr(0, section, "waitingPlaces", 0),
                Parts.timeOrNone(section, "carrierChange"),
                section.optional("breakdowns").flatMap(stops::breakdowns),
                Parts.shareOr(1, section, "firstPassYield"),
                use(References.To.BENCH, section.optional("rework")).map(BenchId::new),
                section.optional("consumes")
                        .map(entry -> Parts.consumptions(entry, references))
                        .orElse(List.of()),
                Parts.countOr(0, section, "crew", 0),
                section.optional("equipment", this::equipmentClass),
                Parts.footprint(section, References.To.STATION, id, floor),
                rule,
                tasks.tasks(),
                section.optional("next")
                        .map(entry -> ways.read(new StationId(id), entry))
                        .orElse(List.of()));
    }

    private static void checkId(String id, Section section) {
        if (id.equals(Ways.END)) {
            section.optional("id")
                    .ifPresent(entry -> entry.fault(
                            "'%s' is how 'next' names the end of a route".formatted(id), "Give the station another"));
        }
    }

    /** The area of a station: the only one where the file does not say. */
    private AreaId area(Section section) {
        if (section.optional("area").isEmpty() && areas.size() == 1) {
            return areas.getFirst().id();
        }
        return new AreaId(use(References.To.AREA, section.required("area")).orElse(Parts.NO_ID));
    }

    private static TimeRule rule(Section section) {
        return section.optional("timeRule")
                .flatMap(entry -> entry.choice(RULES))
                .orElse(TimeRule.SUM);
    }

    private Optional<EquipmentClassId> equipmentClass(Entry entry) {
        return references.use(References.To.EQUIPMENT, entry).map(EquipmentClassId::new);
    }

    private Optional<String> use(References.To to, Optional<Entry> entry) {
        return entry.flatMap(it -> references.use(to, it));
    }
}
