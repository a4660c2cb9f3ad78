package linetwin.ui.floor.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import linetwin.core.id.AreaId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.ZoneSpec;

/** What is painted where on the floor, worked out from the footprints alone. */
public final class HallPlan {
    private static final double ROW_GAP = 7;
    private static final double NARROWEST_AISLE = 0.95;
    private static final double LETTERS = 1.7;

    private final LineLayout layout;
    private final Rect hall;
    private final List<Row> rows = new ArrayList<>();
    private final List<Rect> occupied;

    /** Stations of one area side by side. */
    public record Row(AreaId area, LocalText name, Rect rect) {}

    /** A name on the floor: letters as high as the rectangle is deep. */
    public record Lettering(String code, LocalText name, Rect rect) {}

    public HallPlan(LineLayout layout) {
        this.layout = layout;
        this.hall = new Rect(0, 0, layout.hallWidth().inMetres(), layout.hallDepth().inMetres());
        this.occupied = Stream.of(
                        layout.stations().stream().map(StationSpec::footprint),
                        layout.benches().stream().map(BenchSpec::footprint),
                        layout.stores().stream().map(StoreSpec::footprint).flatMap(f -> f.stream()),
                        layout.zones().stream().map(ZoneSpec::footprint))
                .flatMap(s -> s)
                .map(Rect::of)
                .toList();
        layout.stations().stream()
                .sorted(Comparator.comparingDouble(s -> s.footprint().x().inMetres()))
                .forEach(this::intoRow);
    }

    private void intoRow(StationSpec station) {
        var rect = Rect.of(station.footprint());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean near = row.rect.meets(rect.grown(ROW_GAP)) && Math.abs(row.rect.y() - rect.y()) < 3;
            if (row.area.equals(station.area()) && near) {
                rows.set(i, new Row(row.area, row.name, row.rect.joined(rect)));
                return;
            }
        }
        rows.add(new Row(station.area(), areaName(station.area()), rect));
    }

    private LocalText areaName(AreaId id) {
        return layout.areas().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This line has no area %s".formatted(id)))
                .name();
    }

    public Rect hall() {
        return hall;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Everything that takes up floor. */
    public List<Rect> occupied() {
        return occupied;
    }

    /** The widest row of each area carries its name, along its southern edge. */
    public List<Lettering> letterings() {
        var all = new ArrayList<Lettering>();
        for (var area : layout.areas()) {
            rows.stream()
                    .filter(r -> r.area.equals(area.id()))
                    .max(Comparator.comparingDouble(r -> r.rect.width()))
                    .ifPresent(r -> all.add(lettering(r)));
        }
        return all;
    }

    private Lettering lettering(Row row) {
        var r = row.rect;
        double room = Math.min(freeSouthOf(r, 14), 5);
        double height = Math.clamp(room * 0.6, 0.9, LETTERS);
        double north = r.south() - Math.min(0.35, (room - height) / 2);
        return new Lettering(row.area.code(), row.name, new Rect(r.west(), north - height, r.west() + 14, north));
    }

    private double freeSouthOf(Rect r, double width) {
        var strip = new Rect(r.west(), 0, r.west() + width, r.south() - 0.01);
        return r.south()
                - occupied.stream().filter(strip::meets).mapToDouble(Rect::north).max().orElse(0);
    }

    /** Walkways between the rows, and one at each end that joins them. */
    public List<Rect> aisles() {
        var all = new ArrayList<Rect>();
        double west = 9.4;
        double east = hall.east() - 3.2;
        for (var band : freeBands()) {
            double letters = Math.min(LETTERS, band.depth() * 0.55);
            double depth = Math.min(3, band.depth() - letters - 0.75);
            if (depth >= NARROWEST_AISLE && band.south() > 1) {
                all.add(new Rect(west, band.south() + 0.3, east, band.south() + 0.3 + depth));
            }
        }
        all.add(new Rect(west, 1, west + 1.9, hall.north() * 0.7));
        all.add(new Rect(east, 1, east + 2.2, hall.north() - 1));
        all.removeIf(aisle -> rows.stream().anyMatch(row -> row.rect.meets(aisle)));
        return all;
    }

    /** Strips from wall to wall that no station touches, from south to north. */
    private List<Rect> freeBands() {
        var bands = new ArrayList<Rect>();
        double south = 0;
        var spans = layout.stations().stream()
                .map(s -> Rect.of(s.footprint()))
                .sorted(Comparator.comparingDouble(Rect::south))
                .toList();
        for (var span : spans) {
            if (span.south() - south > 1.5) {
                bands.add(new Rect(0, south, hall.east(), span.south()));
            }
            south = Math.max(south, span.north());
        }
        return bands;
    }
}
