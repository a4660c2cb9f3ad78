package linetwin.ui.desktop.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.BenchId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitState;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.watch.Faceplate.Figure;
import linetwin.ui.desktop.watch.Faceplate.Link;
import linetwin.ui.desktop.watch.Faceplate.Note;
import linetwin.ui.desktop.watch.Faceplate.Row;
import linetwin.ui.desktop.watch.Faceplate.Section;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Writes the faceplate of the selection (XWriter: state -> {@link Faceplate}). */
final class FaceplateWriter {
    private static final int PARTS_SHOWN = 60;
    private static final int DEEPEST = 3;
    private final LineLayout layout;
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final ObjectNameText names;
    private final StationFaceplateWriter stations;

    FaceplateWriter(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        this.texts = texts;
        figures = new FigureFormat(texts);
        names = new ObjectNameText(layout, texts);
        stations = new StationFaceplateWriter(layout, texts);
    }

    /** Faceplate of the selection; of the whole line if nothing is selected or the object is gone. */
    Faceplate of(Selection selection, DisplayFrame frame) {
        return switch (selection) {
            case Selection.OfStation(var id) ->
                layout.station(id).map(spec -> stations.of(spec, frame)).orElseGet(() -> line(frame));
            case Selection.OfUnit(var id) -> unit(id, frame);
            case Selection.OfStore(var id) -> store(id, frame);
            case Selection.OfBench(var id) -> bench(id, frame);
            case Selection.Nothing _ -> line(frame);
        };
    }

    private Faceplate line(DisplayFrame frame) {
        var line = frame.line();
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
                new Figure(texts.text("line.clock"), figures.clock(frame.now())));
        return new Faceplate(
                Selection.NOTHING,
                texts.text(layout.name()),
                layout.id(),
                Optional.empty(),
                List.of(
                        new Section(texts.text("section.now"), rows),
                        new Section(texts.text("section.look"), List.of(new Note(texts.text("line.hint"))))));
    }

    private Faceplate unit(UnitId id, DisplayFrame frame) {
        var known = frame.line().unit(id);
        var sections = known.map(u -> unitSections(u, frame))
                .orElseGet(() -> List.of(new Section(
                        texts.text("section.now"), List.of(new Note(texts.text("unit.gone", id.toString()))))));
        return new Faceplate(
                new Selection.OfUnit(id), id.toString(), names.product(id.product()), Optional.empty(), sections);
    }

    private List<Section> unitSections(UnitState unit, DisplayFrame frame) {
        var now = new ArrayList<Row>();
        now.add(new Link(
                names.where(unit.location()), texts.text("unit.where"), 0, ObjectNameText.target(unit.location())));
        now.add(new Figure(texts.text("unit.here"), figures.span(frame.now().since(unit.since()))));
        now.add(new Figure(texts.text("unit.age"), figures.span(frame.now().since(unit.entered()))));
        now.add(new Figure(
                texts.text("unit.stage"),
                unit.lastStation().map(s -> s + " " + names.station(s)).orElse(texts.text("unit.unbuilt"))));
        now.add(new Figure(texts.text("unit.reworks"), figures.count(unit.reworks())));
        unit.failedAt().ifPresent(s -> now.add(new Figure(texts.text("unit.failed"), s + " " + names.station(s))));
        return List.of(
                new Section(texts.text("section.now"), now),
                new Section(texts.text("section.parts"), parts(unit, frame)));
    }

    private List<Row> parts(UnitState unit, DisplayFrame frame) {
        var rows = new ArrayList<Row>();
        addParts(unit, 0, frame, rows);
        return rows.isEmpty() ? List.of(new Note(texts.text("unit.no.parts"))) : rows;
    }

    private void addParts(UnitState unit, int depth, DisplayFrame frame, List<Row> rows) {
        for (var part : unit.components()) {
            if (rows.size() >= PARTS_SHOWN || depth > DEEPEST) {
                return;
            }
            rows.add(new Link(part.toString(), names.product(part.product()), depth, ObjectNameText.unit(part)));
            frame.line().unit(part).ifPresent(p -> addParts(p, depth + 1, frame, rows));
        }
    }

    private Faceplate store(StoreId id, DisplayFrame frame) {
        var spec = layout.store(id).orElseThrow();
        var units = frame.line().store(id).units();
        var now = List.<Row>of(
                new Faceplate.Progress(
                        StoreFillRating.of(units.size(), spec.capacity()),
                        texts.text("store.fill"),
                        texts.text("of", figures.count(units.size()), figures.count(spec.capacity())),
                        units.size() / (double) spec.capacity(),
                        Selection.NOTHING),
                new Figure(texts.text("store.holds"), names.product(spec.holds())));
        return new Faceplate(
                new Selection.OfStore(id),
                texts.text(spec.name()),
                id + " · " + texts.text("kind.store"),
                Optional.empty(),
                List.of(
                        new Section(texts.text("section.now"), now),
                        new Section(texts.text("section.units"), links(units))));
    }

    private Faceplate bench(BenchId id, DisplayFrame frame) {
        var spec = layout.bench(id).orElseThrow();
        var bench = frame.line().bench(id);
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
        return new Faceplate(
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
            rows.add(new Link(unit.toString(), names.product(unit.product()), 0, ObjectNameText.unit(unit)));
        }
        if (units.size() > PARTS_SHOWN) {
            rows.add(new Note(texts.text("more", figures.count(units.size() - PARTS_SHOWN))));
        }
        return rows.isEmpty() ? List.of(new Note(texts.text("units.none"))) : rows;
    }
}
