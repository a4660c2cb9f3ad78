package linetwin.ui.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.BenchId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitState;
import linetwin.ui.selection.Selection;
import linetwin.ui.text.Figures;
import linetwin.ui.text.Texts;
import linetwin.ui.watch.Card.Figure;
import linetwin.ui.watch.Card.Link;
import linetwin.ui.watch.Card.Note;
import linetwin.ui.watch.Card.Row;
import linetwin.ui.watch.Card.Section;

/** Writes the faceplate of whatever is selected. */
final class Cards {
    private static final int PARTS_SHOWN = 60;
    private static final int DEEPEST = 3;
    private final LineLayout layout;
    private final Texts texts;
    private final Figures figures;
    private final Names names;
    private final StationCards stations;

    Cards(LineLayout layout, Texts texts) {
        this.layout = layout;
        this.texts = texts;
        figures = new Figures(texts);
        names = new Names(layout, texts);
        stations = new StationCards(layout, texts);
    }

    /** The card of the selection; of the whole line where nothing is selected or the thing is gone. */
    Card of(Selection selection, Moment moment) {
        return switch (selection) {
            case Selection.OfStation(var id) ->
                layout.station(id).map(spec -> stations.of(spec, moment)).orElseGet(() -> line(moment));
            case Selection.OfUnit(var id) -> unit(id, moment);
            case Selection.OfStore(var id) -> store(id, moment);
            case Selection.OfBench(var id) -> bench(id, moment);
            case Selection.Nothing _ -> line(moment);
        };
    }

    private Card line(Moment moment) {
        var line = moment.line();
        var robots = line.units().values().stream()
                .filter(u -> names.isRobot(u.id().product()))
                .count();
        var rows = List.<Row>of(
                new Figure(texts.text("line.shipped"), figures.count(line.shipped())),
                new Figure(texts.text("line.scrapped"), figures.count(line.scrapped())),
                new Figure(texts.text("line.robots"), figures.count(robots)),
                new Figure(texts.text("line.units"), figures.count(line.units().size())),
                new Figure(
                        texts.text("line.stations"),
                        figures.count(layout.stations().size())),
                new Figure(texts.text("line.clock"), figures.clock(moment.now())));
        return new Card(
                Selection.NOTHING,
                texts.text(layout.name()),
                layout.id(),
                Optional.empty(),
                List.of(
                        new Section(texts.text("section.now"), rows),
                        new Section(texts.text("section.look"), List.of(new Note(texts.text("line.hint"))))));
    }

    private Card unit(UnitId id, Moment moment) {
        var known = moment.line().unit(id);
        var sections = known.map(u -> unitSections(u, moment))
                .orElseGet(() -> List.of(new Section(
                        texts.text("section.now"), List.of(new Note(texts.text("unit.gone", id.toString()))))));
        return new Card(
                new Selection.OfUnit(id), id.toString(), names.product(id.product()), Optional.empty(), sections);
    }

    private List<Section> unitSections(UnitState unit, Moment moment) {
        var now = new ArrayList<Row>();
        now.add(new Link(names.where(unit.location()), texts.text("unit.where"), 0, Names.target(unit.location())));
        now.add(new Figure(texts.text("unit.here"), figures.span(moment.now().since(unit.since()))));
        now.add(new Figure(texts.text("unit.age"), figures.span(moment.now().since(unit.entered()))));
        now.add(new Figure(
                texts.text("unit.stage"),
                unit.lastStation().map(s -> s + " " + names.station(s)).orElse(texts.text("unit.unbuilt"))));
        now.add(new Figure(texts.text("unit.reworks"), figures.count(unit.reworks())));
        unit.failedAt().ifPresent(s -> now.add(new Figure(texts.text("unit.failed"), s + " " + names.station(s))));
        return List.of(
                new Section(texts.text("section.now"), now),
                new Section(texts.text("section.parts"), parts(unit, moment)));
    }

    private List<Row> parts(UnitState unit, Moment moment) {
        var rows = new ArrayList<Row>();
        addParts(unit, 0, moment, rows);
        return rows.isEmpty() ? List.of(new Note(texts.text("unit.no.parts"))) : rows;
    }

    private void addParts(UnitState unit, int depth, Moment moment, List<Row> rows) {
        for (var part : unit.components()) {
            if (rows.size() >= PARTS_SHOWN || depth > DEEPEST) {
                return;
            }
            rows.add(new Link(part.toString(), names.product(part.product()), depth, Names.unit(part)));
            moment.line().unit(part).ifPresent(p -> addParts(p, depth + 1, moment, rows));
        }
    }

    private Card store(StoreId id, Moment moment) {
        var spec = layout.store(id).orElseThrow();
        var units = moment.line().store(id).units();
        var now = List.<Row>of(
                new Card.Progress(
                        StoreFill.of(units.size(), spec.capacity()),
                        texts.text("store.fill"),
                        texts.text("of", figures.count(units.size()), figures.count(spec.capacity())),
                        units.size() / (double) spec.capacity(),
                        Selection.NOTHING),
                new Figure(texts.text("store.holds"), names.product(spec.holds())));
        return new Card(
                new Selection.OfStore(id),
                texts.text(spec.name()),
                id + " · " + texts.text("kind.store"),
                Optional.empty(),
                List.of(
                        new Section(texts.text("section.now"), now),
                        new Section(texts.text("section.units"), links(units))));
    }

    private Card bench(BenchId id, Moment moment) {
        var spec = layout.bench(id).orElseThrow();
        var bench = moment.line().bench(id);
        var busy = bench.places().stream().flatMap(Optional::stream).toList();
        var now = List.<Row>of(
                new Figure(
                        texts.text("bench.busy"),
                        texts.text("of", figures.count(busy.size()), figures.count(spec.places()))),
                new Figure(
                        texts.text("bench.queue"), figures.count(bench.queue().size())),
                new Figure(texts.text("bench.time"), figures.span(spec.meanTime())));
        var units = new ArrayList<>(busy);
        units.addAll(bench.queue());
        return new Card(
                new Selection.OfBench(id),
                texts.text(spec.name()),
                id + " · " + texts.text("kind.bench"),
                Optional.empty(),
                List.of(
                        new Section(texts.text("section.now"), now),
                        new Section(texts.text("section.units"), links(units))));
    }

    private List<Row> links(List<UnitId> units) {
        var rows = new ArrayList<Row>();
        for (var unit : units.subList(0, Math.min(PARTS_SHOWN, units.size()))) {
            rows.add(new Link(unit.toString(), names.product(unit.product()), 0, Names.unit(unit)));
        }
        if (units.size() > PARTS_SHOWN) {
            rows.add(new Note(texts.text("more", figures.count(units.size() - PARTS_SHOWN))));
        }
        return rows.isEmpty() ? List.of(new Note(texts.text("units.none"))) : rows;
    }
}
