package linetwin.core.config;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.Claim;
import linetwin.core.layout.KindLosses;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.ShortStops;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.ZoneSpec;

/** Reads a whole line, part by part, and joins the parts at the end. */
final class LineReader {
    private static final Pattern CLAIMED = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(.{0,20})");

    private final References references = new References();
    private final Floor floor = new Floor();
    private final Flow flow = new Flow(references, floor);
    private final Set<StationKind> kindsWithLosses = EnumSet.noneOf(StationKind.class);

    LineLayout layout(Section file) {
        var head = new HeadReader(file, references);
        var layout = new LineLayout(
                head.id(),
                head.name(),
                head.hallWidth().orElse(Parts.A_METRE),
                head.hallDepth().orElse(Parts.A_METRE),
                head.targets(),
                head.calendar(),
                head.campaign(),
                file.required("variants", new VariantReader(references)::variant),
                file.required("areas", this::area),
                file.required("stations", new StationReader(references, floor)::station),
                file.required("routes", flow::route),
                file.optional("stores", flow::store),
                file.optional("reworkBenches", this::bench),
                file.optional("losses", this::losses),
                file.optional("equipment", new EquipmentReader(references)::equipmentClass),
                file.optional("zones", this::zone),
                file.optional("claims", this::claim),
                file.optional("sources", this::source));
        join(head, layout);
        return layout;
    }

    /** Checks what can only be seen when everything has been read. */
    private void join(HeadReader head, LineLayout layout) {
        references.join();
        flow.check(layout.stations());
        head.hallWidth().ifPresent(width -> head.hallDepth().ifPresent(depth -> floor.check(width, depth)));
    }

    private Optional<AreaSpec> area(Entry entry) {
        return Section.of(Shapes.AREA, entry)
                .map(section -> new AreaSpec(
                        new AreaId(
                                references.define(References.To.AREA, section).orElse(Parts.NO_ID)),
                        Parts.name(section)));
    }

    private Optional<BenchSpec> bench(Entry entry) {
        return Section.of(Shapes.BENCH, entry).map(section -> {
            var id = references.define(References.To.BENCH, section).orElse(Parts.NO_ID);
            return new BenchSpec(
                    new BenchId(id),
                    Parts.name(section),
                    Parts.countOr(1, section, "places", 1),
                    Parts.positiveTime(section, "meanTime"),
                    Parts.percentageOr(0, section, "cv"),
                    Parts.shareOr(0, section, "scrap"),
                    Parts.footprint(section, id, floor));
        });
    }

    private Optional<KindLosses> losses(Entry entry) {
        return Section.of(Shapes.LOSSES, entry)
                .map(section -> new KindLosses(
                        section.required("kind").flatMap(this::lossyKind).orElse(StationKind.AUTO),
                        Parts.percentageOr(1, section, "pace"),
                        section.required("shortStops")
                                .flatMap(LineReader::shortStops)
                                .orElse(new ShortStops(Parts.A_SECOND, Parts.A_SECOND))));
    }

    private Optional<StationKind> lossyKind(Entry entry) {
        return entry.choice(StationReader.KINDS).filter(kind -> {
            boolean first = kindsWithLosses.add(kind);
            if (!first) {
                entry.fault("the losses of %s are given twice".formatted(kind), "Keep one of the two");
            }
            return first;
        });
    }

    private static Optional<ShortStops> shortStops(Entry entry) {
        return Section.of(Shapes.SHORT_STOPS, entry)
                .map(section ->
                        new ShortStops(Parts.positiveTime(section, "every"), Parts.positiveTime(section, "mean")));
    }

    private Optional<ZoneSpec> zone(Entry entry) {
        return Section.of(Shapes.ZONE, entry).map(section -> {
            var id = references.define(References.To.ZONE, section).orElse(Parts.NO_ID);
            return new ZoneSpec(id, Parts.name(section), Parts.footprint(section, id, floor));
        });
    }

    private Optional<Claim> claim(Entry entry) {
        return Section.of(Shapes.CLAIM, entry).map(section -> {
            var claimed = section.required("value").flatMap(LineReader::claimed);
            return new Claim(
                    references.define(References.To.CLAIM, section).orElse(Parts.NO_ID),
                    Parts.name(section),
                    claimed.map(match -> Double.parseDouble(match.group(1))).orElse(0.0),
                    claimed.map(match -> match.group(2)).orElse(""),
                    section.required("source")
                            .flatMap(source -> references.use(References.To.SOURCE, source))
                            .orElse(Parts.NO_ID));
        });
    }

    private static Optional<Matcher> claimed(Entry entry) {
        return entry.text().map(CLAIMED::matcher).filter(match -> {
            if (!match.matches()) {
                entry.fault(
                        "'%s' does not begin with a number"
                                .formatted(entry.text().orElse("")),
                        "Write a number and its unit, such as 30 min");
            }
            return match.matches();
        });
    }

    /** Sources are read as {@code id: text}, so that a claim's source can be found by its beginning. */
    private Optional<String> source(Entry entry) {
        return Section.of(Shapes.SOURCE, entry)
                .map(section -> references.define(References.To.SOURCE, section).orElse(Parts.NO_ID)
                        + ": "
                        + section.required("text").flatMap(Entry::text).orElse("?"));
    }
}
