package linetwin.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.Circulation;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.unit.Length;

/**
 * Finds places for what the file gives none: every route has rows of its own, to and fro from west to east, north of
 * all that has a place. Stations that a unit passes in parallel stand side by side. There is room for those who wait.
 */
final class Rows {
    private static final double MARGIN = Floor.MARGIN;
    private static final double BETWEEN = 1.2;
    private static final double LONGEST_ROW = 52;
    private static final double MOST_QUEUE = 8;
    private static final double STORE_WIDTH = 1.25;
    private static final double BENCH_SIDE = 3;

    /** What stands one above the other: its width, and the room it needs before it and across the row. */
    private record Column(List<Block> blocks) {
        double width() {
            return blocks.stream().mapToDouble(Block::width).max().orElse(0);
        }

        double before() {
            return blocks.stream().mapToDouble(Block::before).max().orElse(0);
        }

        double across() {
            return blocks.stream().mapToDouble(Block::across).sum() + BETWEEN * (blocks.size() - 1);
        }
    }

    /**
     * A thing to place.
     *
     * @param before room for the units that wait for it
     * @param across room across the row, for itself and for those who wait side by side
     */
    private record Block(References.To kind, String id, double width, double depth, double before, double across) {}

    private final LineLayout layout;
    private final Floor floor;
    private final Map<References.To, Map<String, Footprint>> found = new TreeMap<>();
    private final double longestRow;
    private double south;

    private Rows(LineLayout layout, Floor floor, Optional<Length> hallWidth) {
        this.layout = layout;
        this.floor = floor;
        this.south = floor.taken().stream().mapToDouble(Floor::north).max().orElse(0) + MARGIN;
        this.longestRow = hallWidth
                .map(width -> Math.max(BENCH_SIDE, width.inMetres() - 2 * MARGIN))
                .orElse(LONGEST_ROW);
    }

    /** The line with everything in its place; {@code floor} knows of all of it afterwards. */
    static LineLayout placed(LineLayout layout, Floor floor, Optional<Length> hallWidth) {
        var rows = new Rows(layout, floor, hallWidth);
        layout.routes().forEach(route -> rows.place(rows.columns(route)));
        rows.place(rows.benches());
        return rows.layout();
    }

    private LineLayout layout() {
        return layout.placed(
                layout.stations().stream()
                        .map(it -> of(References.To.STATION, it.id().code())
                                .map(it::at)
                                .orElse(it))
                        .toList(),
                layout.stores().stream()
                        .map(it -> of(References.To.STORE, it.id().code())
                                .map(it::at)
                                .orElse(it))
                        .toList(),
                layout.benches().stream()
                        .map(it -> of(References.To.BENCH, it.id().code())
                                .map(it::at)
                                .orElse(it))
                        .toList());
    }

    private Optional<Footprint> of(References.To kind, String id) {
        return Optional.ofNullable(found.getOrDefault(kind, Map.of()).get(id));
    }

    /** The stations of a route by the longest way from its first, and its store; what has a place is left out. */
    private List<Column> columns(RouteSpec route) {
        var ranks = new TreeMap<Integer, List<Block>>();
        var rank = new TreeMap<String, Integer>();
        for (var id : route.stations()) {
            var station = layout.station(id).orElseThrow();
            int own = rank.computeIfAbsent(id.code(), _ -> 0);
            if (floor.unplaced(References.To.STATION).containsKey(id.code())) {
                ranks.computeIfAbsent(own, _ -> new ArrayList<>()).add(block(station, route));
            }
            // Ways back to a station that has been passed draw no station further away.
            layout.waysOn(station).stream()
                    .flatMap(way -> way.to().stream())
                    .filter(to ->
                            route.stations().indexOf(to) > route.stations().indexOf(id))
                    .forEach(to -> rank.merge(to.code(), own + 1, Math::max));
        }
        var columns = new ArrayList<Column>();
        ranks.values().forEach(blocks -> columns.add(new Column(blocks)));
        if (!columns.isEmpty()) {
            storeOf(route).map(Rows::block).ifPresent(it -> columns.add(new Column(List.of(it))));
        }
        return columns;
    }

    private Optional<StoreSpec> storeOf(RouteSpec route) {
        return route.into()
                .flatMap(layout::store)
                .filter(store -> store.footprint().isEmpty()
                        && of(References.To.STORE, store.id().code()).isEmpty());
    }

    private List<Column> benches() {
        return layout.benches().stream()
                .map(BenchSpec::id)
                .filter(id -> floor.unplaced(References.To.BENCH).containsKey(id.code()))
                .map(id -> new Column(List.of(
                        new Block(References.To.BENCH, id.code(), BENCH_SIDE, BENCH_SIDE, BETWEEN, BENCH_SIDE))))
                .toList();
    }

    private static Block block(StationSpec station, RouteSpec route) {
        int across = Math.clamp((station.places() + 5) / 6, 1, 6);
        int along = Math.clamp((station.places() + across - 1) / across, 1, 12);
        double depth = 3 + 1.6 * (across - 1);
        boolean isSmall = route.makes().isPresent();
        double pitch = isSmall ? 0.75 : 1.45;
        int waiting = waiting(station, route);
        double before = Math.clamp(waiting * pitch, 2, MOST_QUEUE);
        double rows = Math.min(Math.ceil(waiting / Math.floor(before / pitch + 0.1)), 8);
        return new Block(
                References.To.STATION,
                station.id().code(),
                3 + 1.6 * (along - 1),
                depth,
                before,
                Math.max(depth, rows * pitch));
    }

    /** Units that may wait here; carriers come round to the first station. */
    private static int waiting(StationSpec station, RouteSpec route) {
        boolean isFirst = route.stations().getFirst().equals(station.id());
        return route.circulation()
                .filter(it -> isFirst && it.kind() == Circulation.Kind.CARDS)
                .map(Circulation::count)
                .orElse(isFirst && route.circulation().isEmpty() ? 0 : station.queueBefore());
    }

    private static Block block(StoreSpec store) {
        // A rack five levels high, 0.4 m for a part; what is larger stands closer in the picture.
        double depth = Math.clamp(store.capacity() / 5.0 * 0.4, 2, 8);
        return new Block(References.To.STORE, store.id().code(), STORE_WIDTH, depth, 0.25, depth);
    }

    /** Places columns to and fro; a row that turns begins above the last column of the one before. */
    private void place(List<Column> columns) {
        var row = new Row(MARGIN, true);
        for (var column : columns) {
            if (!row.takes(column)) {
                place(row);
                south += Math.clamp(column.before() - 3, 0, MOST_QUEUE);
                row = row.turned();
            }
            row.add(column);
        }
        place(row);
    }

    private void place(Row row) {
        double depth = row.columns.stream().mapToDouble(Column::across).max().orElse(-3);
        for (int i = 0; i < row.columns.size(); i++) {
            place(
                    row.columns.get(i),
                    row.middles.get(i),
                    south + (depth - row.columns.get(i).across()) / 2);
        }
        south += depth + 3;
    }

    /** Columns one after the other, east or west of where the row begins. */
    private final class Row {
        private final double begin;
        private final boolean eastwards;
        private final List<Column> columns = new ArrayList<>();
        private final List<Double> middles = new ArrayList<>();

        private Row(double begin, boolean eastwards) {
            this.begin = begin;
            this.eastwards = eastwards;
        }

        boolean takes(Column column) {
            double middle = middleOf(column);
            return columns.isEmpty()
                    || (eastwards
                            ? middle + column.width() / 2 <= MARGIN + longestRow
                            : middle - column.width() / 2 >= MARGIN);
        }

        void add(Column column) {
            middles.add(middleOf(column));
            columns.add(column);
        }

        private double middleOf(Column column) {
            double step = column.before() + column.width() / 2;
            if (columns.isEmpty()) {
                return begin == MARGIN ? MARGIN + step : begin;
            }
            double on = columns.getLast().width() / 2 + step;
            return middles.getLast() + (eastwards ? on : -on);
        }

        Row turned() {
            return new Row(middles.getLast(), !eastwards);
        }
    }

    private void place(Column column, double x, double southOfColumn) {
        double y = southOfColumn;
        for (var block : column.blocks()) {
            var footprint = new Footprint(
                    rounded(x), rounded(y + block.across() / 2), rounded(block.width()), rounded(block.depth()));
            found.computeIfAbsent(block.kind(), _ -> new TreeMap<>()).put(block.id(), footprint);
            Optional.ofNullable(floor.unplaced(block.kind()).get(block.id()))
                    .ifPresent(owner -> floor.add(block.id(), footprint, owner));
            y += block.across() + BETWEEN;
        }
    }

    /** Whole centimetres read better in a plan. */
    private static Length rounded(double metres) {
        return Length.metres(Math.round(metres * 100) / 100.0);
    }
}
