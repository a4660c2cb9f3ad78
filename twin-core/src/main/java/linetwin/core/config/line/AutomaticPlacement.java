package linetwin.core.config.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.unit.Length;

/**
 * Places stations, stores and benches that have no place in the file. Each route gets rows of its own, alternately
 * eastwards and westwards, north of everything already placed. Parallel stations stand side by side. Waiting units get
 * floor space.
 */
final class AutomaticPlacement {
    private static final double MARGIN = FloorOccupancy.MARGIN;
    private static final double LONGEST_ROW = 52;
    private static final double MOST_QUEUE = 8;
    private static final double LEAST_ROW = 3;

    private final LineLayout layout;
    private final StationNetwork network;
    private final FloorOccupancy floor;
    private final Map<IdReferences.IdKind, Map<String, Footprint>> found = new TreeMap<>();
    private final double longestRow;
    private double south;

    private AutomaticPlacement(StationNetwork network, FloorOccupancy floor, Optional<Length> hallWidth) {
        this.network = network;
        this.layout = network.layout();
        this.floor = floor;
        this.south =
                floor.taken().stream().mapToDouble(FloorOccupancy::north).max().orElse(0) + MARGIN;
        this.longestRow = hallWidth
                .map(width -> Math.max(LEAST_ROW, width.inMetres() - 2 * MARGIN))
                .orElse(LONGEST_ROW);
    }

    /** Layout with everything placed; {@code floor} contains all footprints afterwards. */
    static LineLayout placed(StationNetwork network, FloorOccupancy floor, Optional<Length> hallWidth) {
        var rows = new AutomaticPlacement(network, floor, hallWidth);
        network.layout().routes().forEach(route -> rows.place(rows.columns(route)));
        rows.place(rows.benches());
        return rows.layout();
    }

    private LineLayout layout() {
        return layout.placed(
                layout.stations().stream()
                        .map(it -> of(IdReferences.IdKind.STATION, it.id().code())
                                .map(it::at)
                                .orElse(it))
                        .toList(),
                layout.stores().stream()
                        .map(it -> of(IdReferences.IdKind.STORE, it.id().code())
                                .map(it::at)
                                .orElse(it))
                        .toList(),
                layout.benches().stream()
                        .map(it -> of(IdReferences.IdKind.BENCH, it.id().code())
                                .map(it::at)
                                .orElse(it))
                        .toList());
    }

    private Optional<Footprint> of(IdReferences.IdKind kind, String id) {
        return Optional.ofNullable(found.get(kind)).map(footprints -> footprints.get(id));
    }

    /** Columns of a route: unplaced stations by their longest distance from its first station, then its store. */
    private List<PlacementColumn> columns(RouteSpec route) {
        var ranks = new TreeMap<Integer, List<PlacementBlock>>();
        var rank = new TreeMap<String, Integer>();
        for (var id : route.stations()) {
            var station = network.station(id).orElseThrow();
            int own = rank.computeIfAbsent(id.code(), _ -> 0);
            if (floor.unplaced(IdReferences.IdKind.STATION).containsKey(id.code())) {
                ranks.computeIfAbsent(own, _ -> new ArrayList<>()).add(PlacementBlock.of(station, route));
            }
            // A way back to an earlier station does not move that station to a later column.
            network.successors(id).stream()
                    .filter(to -> network.position(to) > network.position(id))
                    .forEach(to -> rank.merge(to.code(), own + 1, Math::max));
        }
        var columns = new ArrayList<PlacementColumn>();
        ranks.values().forEach(blocks -> columns.add(new PlacementColumn(blocks)));
        if (!columns.isEmpty()) {
            storeOf(route).map(PlacementBlock::of).ifPresent(it -> columns.add(new PlacementColumn(List.of(it))));
        }
        return columns;
    }

    private Optional<StoreSpec> storeOf(RouteSpec route) {
        return route.into()
                .flatMap(layout::store)
                .filter(store -> store.footprint().isEmpty()
                        && of(IdReferences.IdKind.STORE, store.id().code()).isEmpty());
    }

    private List<PlacementColumn> benches() {
        return layout.benches().stream()
                .map(BenchSpec::id)
                .filter(id -> floor.unplaced(IdReferences.IdKind.BENCH).containsKey(id.code()))
                .map(id -> new PlacementColumn(List.of(PlacementBlock.of(id))))
                .toList();
    }

    /** Places columns in rows; a row that turns starts above the last column of the row before. */
    private void place(List<PlacementColumn> columns) {
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
        double depth =
                row.columns.stream().mapToDouble(PlacementColumn::across).max().orElse(-3);
        for (int i = 0; i < row.columns.size(); i++) {
            place(
                    row.columns.get(i),
                    row.middles.get(i),
                    south + (depth - row.columns.get(i).across()) / 2);
        }
        south += depth + 3;
    }

    /** Columns side by side, eastwards or westwards from the start of the row. */
    private final class Row {
        private final double begin;
        private final boolean eastwards;
        private final List<PlacementColumn> columns = new ArrayList<>();
        private final List<Double> middles = new ArrayList<>();

        private Row(double begin, boolean eastwards) {
            this.begin = begin;
            this.eastwards = eastwards;
        }

        boolean takes(PlacementColumn column) {
            double middle = middleOf(column);
            return columns.isEmpty()
                    || (eastwards
                            ? middle + column.width() / 2 <= MARGIN + longestRow
                            : middle - column.width() / 2 >= MARGIN);
        }

        void add(PlacementColumn column) {
            middles.add(middleOf(column));
            columns.add(column);
        }

        private double middleOf(PlacementColumn column) {
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

    private void place(PlacementColumn column, double x, double southOfColumn) {
        double y = southOfColumn;
        for (var block : column.blocks()) {
            var footprint = new Footprint(
                    rounded(x), rounded(y + block.across() / 2), rounded(block.width()), rounded(block.depth()));
            found.computeIfAbsent(block.kind(), _ -> new TreeMap<>()).put(block.id(), footprint);
            Optional.ofNullable(floor.unplaced(block.kind()).get(block.id()))
                    .ifPresent(owner -> floor.addPlaced(block.id(), footprint, owner));
            y += block.across() + PlacementBlock.BETWEEN;
        }
    }

    /** Rounds to whole centimetres, which read better in a plan. */
    private static Length rounded(double metres) {
        return Length.metres(Math.round(metres * 100) / 100.0);
    }
}
