package linetwin.ui.desktop.floor.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import linetwin.core.id.AreaId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.ZoneSpec;

/** Plan of what is painted on the floor, computed from the footprints alone. */
public final class HallPlan {
    /** Height of the columns in metres. */
    public static final double COLUMN_HEIGHT = 5;

    private static final double COLUMN_EVERY = 12;
    private static final double COLUMN_WIDTH = 0.42;
    private static final double ROW_GAP = 7;
    private static final double NARROWEST_AISLE = 0.95;
    private static final double LETTERS = 1.7;
    private static final double LARGEST_LETTERS = 1.9;
    private static final double GOOD_LETTERS = 0.8;
    private static final double SMALLEST_LETTERS = 0.4;
    /** Distance in metres between an area name and its row, for the rings of conditions. */
    private static final double LETTERS_OFF = 0.45;

    private static final double STORE_WIDTH = 1.7;

    private final LineLayout layout;
    private final FloorRectangle hall;
    private final List<Row> rows = new ArrayList<>();
    private final List<FloorRectangle> occupied;

    /** Stations of one area side by side. */
    public record Row(AreaId area, FloorRectangle rect) {}

    public HallPlan(LineLayout layout) {
        this.layout = layout;
        this.hall = new FloorRectangle(
                0, 0, layout.hallWidth().inMetres(), layout.hallDepth().inMetres());
        this.occupied = Stream.of(
                        layout.stations().stream().map(StationSpec::footprint),
                        layout.benches().stream().map(BenchSpec::footprint),
                        layout.stores().stream().map(StoreSpec::footprint).flatMap(f -> f.stream()),
                        layout.zones().stream().map(ZoneSpec::footprint))
                .flatMap(s -> s)
                .map(FloorRectangle::of)
                .toList();
        layout.stations().stream()
                .sorted(Comparator.comparingDouble(s -> s.footprint().x().inMetres()))
                .forEach(this::intoRow);
    }

    private void intoRow(StationSpec station) {
        var rect = FloorRectangle.of(station.footprint());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean near = row.rect.meets(rect.grown(ROW_GAP)) && Math.abs(row.rect.y() - rect.y()) < 3;
            if (row.area.equals(station.area()) && near) {
                rows.set(i, new Row(row.area, row.rect.joined(rect)));
                return;
            }
        }
        rows.add(new Row(station.area(), rect));
    }

    /** Areas, in the order of the line file. */
    public List<AreaSpec> areas() {
        return layout.areas();
    }

    public FloorRectangle hall() {
        return hall;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Rectangles of all equipment on the floor. */
    public List<FloorRectangle> occupied() {
        return occupied;
    }

    /**
     * Rectangle for the name of an area: as large as there is room for, along a row of its stations, clear of
     * equipment, of walkways and of other names.
     *
     * @param widthByHeight width of the painted name over its height
     * @param taken rectangles of other names
     */
    public FloorRectangle lettering(AreaSpec area, double widthByHeight, List<FloorRectangle> taken) {
        var obstacles = Stream.of(occupied.stream(), impliedStores(), aisles().stream(), taken.stream())
                .flatMap(s -> s)
                .toList();
        var own = rows.stream()
                .filter(r -> r.area.equals(area.id()))
                .map(Row::rect)
                .sorted(Comparator.comparingDouble(r -> -r.width()))
                .toList();
        return Stream.of(GOOD_LETTERS, SMALLEST_LETTERS)
                .flatMap(least -> own.stream().flatMap(row -> besides(row, widthByHeight, least)))
                .filter(place -> inside(place) && obstacles.stream().noneMatch(place::meets))
                .findFirst()
                .orElse(at(hall.west(), hall.south(), SMALLEST_LETTERS * widthByHeight, SMALLEST_LETTERS));
    }

    /** Rectangles of stores without a footprint, at the end of the route that fills them. */
    private Stream<FloorRectangle> impliedStores() {
        return layout.routes().stream()
                .filter(route -> route.into().isPresent())
                .flatMap(route -> layout.station(route.stations().getLast()).stream())
                .map(StationSpec::footprint)
                .map(FloorRectangle::of)
                .map(last -> new FloorRectangle(last.east(), last.south(), last.east() + STORE_WIDTH, last.north()));
    }

    /**
     * Candidates next to a row, best first: large letters before small ones, then south of it, north of it, at its
     * ends.
     */
    private static Stream<FloorRectangle> besides(FloorRectangle row, double widthByHeight, double least) {
        return Stream.<BiFunction<Double, Double, Stream<FloorRectangle>>>of(
                        (w, h) -> along(row, row.south() - LETTERS_OFF - h, w, h),
                        (w, h) -> along(row, row.north() + LETTERS_OFF, w, h),
                        (w, h) -> ends(row, w, h))
                .flatMap(side -> DoubleStream.iterate(LARGEST_LETTERS, h -> h >= least, h -> h * 0.93)
                        .boxed()
                        .flatMap(h -> side.apply(h * widthByHeight, h)));
    }

    private static Stream<FloorRectangle> along(FloorRectangle row, double south, double width, double height) {
        return DoubleStream.iterate(0, d -> d <= Math.max(0, row.width() - width), d -> d + 1)
                .mapToObj(d -> at(row.west() + d, south, width, height));
    }

    private static Stream<FloorRectangle> ends(FloorRectangle row, double width, double height) {
        return Stream.of(row.south(), row.y(), row.north() - height)
                .flatMap(south -> Stream.of(row.west() - LETTERS_OFF - width, row.east() + LETTERS_OFF)
                        .map(west -> at(west, south, width, height)));
    }

    private static FloorRectangle at(double west, double south, double width, double height) {
        return new FloorRectangle(west, south, west + width, south + height);
    }

    private boolean inside(FloorRectangle place) {
        return place.west() > hall.west()
                && place.east() < hall.east()
                && place.south() > hall.south()
                && place.north() < hall.north();
    }

    /** Walkways between the rows, and one at each end that connects them. */
    public List<FloorRectangle> aisles() {
        var all = new ArrayList<FloorRectangle>();
        double west = 9.4;
        double east = hall.east() - 3.2;
        for (var band : freeBands()) {
            double letters = Math.min(LETTERS, band.depth() * 0.55);
            double depth = Math.min(3, band.depth() - letters - 0.75);
            if (depth >= NARROWEST_AISLE && band.south() > 1) {
                all.add(new FloorRectangle(west, band.south() + 0.3, east, band.south() + 0.3 + depth));
            }
        }
        Stream.of(
                        new FloorRectangle(west, 1, west + 1.9, hall.north() * 0.7),
                        new FloorRectangle(east, 1, east + 2.2, hall.north() - 1))
                .filter(this::isFree)
                .forEach(all::add);
        all.removeIf(aisle -> rows.stream().anyMatch(row -> row.rect.meets(aisle)));
        return all;
    }

    /** True if a walkway along a wall is free of equipment and of waiting or passing units. */
    private boolean isFree(FloorRectangle aisle) {
        return occupied.stream().noneMatch(aisle::meets)
                && impliedStores().noneMatch(aisle::meets)
                && layout.stations().stream().noneMatch(from -> layout.branchesFrom(from).stream()
                        .flatMap(way -> way.to().stream())
                        .flatMap(to -> layout.station(to).stream())
                        .anyMatch(to -> between(from, to).meets(aisle)));
    }

    private static FloorRectangle between(StationSpec from, StationSpec to) {
        var a = FloorRectangle.of(from.footprint());
        var b = FloorRectangle.of(to.footprint());
        return new FloorRectangle(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()));
    }

    /** Feet of the columns: every 12 m along the walls, clear of equipment and of walkways. */
    public List<FloorRectangle> columns() {
        var all = new ArrayList<FloorRectangle>();
        for (double x = 0; x <= hall.east() + 0.1; x += COLUMN_EVERY) {
            for (double y = 0; y <= hall.north() + 0.1; y += COLUMN_EVERY) {
                var foot = new FloorRectangle(x, y, x, y);
                boolean border = x < 1 || x > hall.east() - 1 || y < 1 || y > hall.north() - 1;
                if (border
                        && Stream.concat(occupied.stream(), aisles().stream()).noneMatch(foot.grown(0.5)::meets)) {
                    all.add(foot.grown(COLUMN_WIDTH / 2));
                }
            }
        }
        return all;
    }

    /** Strips from wall to wall that no station touches, from south to north. */
    private List<FloorRectangle> freeBands() {
        var bands = new ArrayList<FloorRectangle>();
        double south = 0;
        var spans = layout.stations().stream()
                .map(s -> FloorRectangle.of(s.footprint()))
                .sorted(Comparator.comparingDouble(FloorRectangle::south))
                .toList();
        for (var span : spans) {
            if (span.south() - south > 1.5) {
                bands.add(new FloorRectangle(0, south, hall.east(), span.south()));
            }
            south = Math.max(south, span.north());
        }
        return bands;
    }
}
