package linetwin.ui.desktop.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.TreeItem;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.AttentionLevel;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationSummary;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.desktop.control.ListUpdater;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Line as a tree of rows. Rows are made once; only those of units come and go. */
final class LineTree {
    private final LineLayout layout;
    private final InterfaceText texts;
    private final ObjectNameText names;
    private final FigureFormat figures;
    private final ConditionText conditions;
    private final WaitText waits;
    private final TreeItem<TreeRow> root = item("", Selection.NOTHING);
    private final TreeItem<TreeRow> stores = item("", Selection.NOTHING);
    private final TreeItem<TreeRow> benches = item("", Selection.NOTHING);
    private final TreeItem<TreeRow> robots = item("", Selection.NOTHING);
    private final Map<TreeItem<TreeRow>, List<TreeItem<TreeRow>>> below = new LinkedHashMap<>();
    private final List<TreeItem<TreeRow>> areas = new ArrayList<>();
    private final Map<UnitId, TreeItem<TreeRow>> robotItems = new TreeMap<>();
    private String wanted = "";

    LineTree(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        this.texts = texts;
        names = new ObjectNameText(layout, texts);
        figures = new FigureFormat(texts);
        conditions = new ConditionText(texts);
        waits = new WaitText(layout, texts);
        for (var area : layout.areas()) {
            areas.add(area(area.id().toString(), stationsOf(area.id().toString())));
        }
        below.put(stores, items(layout.stores(), s -> item(s.id().toString(), new Selection.OfStore(s.id()))));
        below.put(benches, items(layout.benches(), b -> item(b.id().toString(), new Selection.OfBench(b.id()))));
        below.put(robots, List.of());
        root.getChildren().setAll(areas);
        root.getChildren().addAll(List.of(stores, benches, robots));
        root.setExpanded(true);
        arrange();
    }

    TreeItem<TreeRow> root() {
        return root;
    }

    /** Writes the newest state into the rows. */
    void show(DisplayFrame frame) {
        root.getValue().update(texts.text(layout.name()), "", Optional.empty());
        for (int i = 0; i < areas.size(); i++) {
            showArea(areas.get(i), names.area(layout.areas().get(i)), frame);
        }
        showStores(frame);
        showBenches(frame);
        showRobots(frame);
    }

    /** Keeps only the rows that contain the text, and their groups; an empty text keeps all. */
    void search(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        arrange();
        if (!wanted.isEmpty()) {
            below.keySet().forEach(group -> group.setExpanded(true));
        }
    }

    /** Row of a selection; empty if the search hides it. */
    Optional<TreeItem<TreeRow>> find(Selection selection) {
        return below.values().stream()
                .flatMap(List::stream)
                .filter(item -> item.getValue().target().equals(selection))
                .filter(item -> item.getParent() != null)
                .findFirst();
    }

    private List<StationSpec> stationsOf(String area) {
        return layout.stations().stream()
                .filter(s -> s.area().toString().equals(area))
                .toList();
    }

    private TreeItem<TreeRow> area(String code, List<StationSpec> stations) {
        var area = item(code, Selection.NOTHING);
        below.put(area, items(stations, this::station));
        return area;
    }

    private TreeItem<TreeRow> station(StationSpec spec) {
        var target = new Selection.OfStation(spec.id());
        var station = item(spec.id().toString(), target);
        for (int i = 1; spec.places() > 1 && i <= spec.places(); i++) {
            station.getChildren().add(item(spec.id() + "/" + i, target));
        }
        return station;
    }

    private void showArea(TreeItem<TreeRow> area, String name, DisplayFrame frame) {
        var summaries = below.getOrDefault(area, List.of()).stream()
                .map(item -> showStation(item, frame))
                .flatMap(Optional::stream)
                .toList();
        var worst = summaries.stream()
                .map(StationSummary::condition)
                .max(Comparator.naturalOrder())
                .filter(StationCondition::needsAttention);
        area.getValue().update(name, areaDetail(summaries), worst);
    }

    /** Number of stations that are abnormal, out of contact and in an unknown state; of all, where there are none. */
    private String areaDetail(List<StationSummary> summaries) {
        var parts = new ArrayList<String>();
        addCount(parts, "tree.abnormal", summaries, it -> it.attention() == AttentionLevel.ABNORMAL);
        addCount(parts, "tree.unknown", summaries, it -> it.condition() == StationCondition.OUT_OF_CONTACT);
        addCount(parts, "tree.undefined", summaries, it -> it.condition() == StationCondition.UNDEFINED);
        return parts.isEmpty()
                ? texts.text("tree.stations", figures.count(summaries.size()))
                : String.join(" · ", parts);
    }

    private void addCount(
            List<String> parts, String key, List<StationSummary> summaries, Predicate<StationSummary> counted) {
        var count = summaries.stream().filter(counted).count();
        if (count > 0) {
            parts.add(texts.text(key, figures.count(count), figures.count(summaries.size())));
        }
    }

    private Optional<StationSummary> showStation(TreeItem<TreeRow> item, DisplayFrame frame) {
        if (!(item.getValue().target() instanceof Selection.OfStation(var id))) {
            return Optional.empty();
        }
        var station = frame.line().station(id);
        var summary = StationSummary.of(station);
        item.getValue().update(names.station(id), conditions.word(summary), Optional.of(summary.condition()));
        item.getValue().tipProperty().set(tip(id, summary, frame));
        if (item.isExpanded()) {
            for (int i = 0; i < item.getChildren().size(); i++) {
                var place = station.places().get(i);
                showPlace(item.getChildren().get(i).getValue(), place, StationCondition.of(station, place));
            }
        }
        return Optional.of(summary);
    }

    private String tip(StationId id, StationSummary summary, DisplayFrame frame) {
        return id + "  " + names.station(id) + "\n" + conditions.word(summary) + "\n" + waits.cause(id, summary, frame);
    }

    private void showPlace(TreeRow row, PlaceState place, StationCondition condition) {
        var unit = place.unit().map(UnitId::toString).orElse(texts.text("place.empty"));
        row.update(unit, conditions.word(condition), Optional.of(condition));
    }

    private void showStores(DisplayFrame frame) {
        stores.getValue()
                .update(texts.text("tree.stores"), figures.count(layout.stores().size()), Optional.empty());
        var items = below.getOrDefault(stores, List.of());
        for (int i = 0; i < items.size(); i++) {
            var spec = layout.stores().get(i);
            var held = frame.line().store(spec.id()).units().size();
            var detail = texts.text("of", figures.count(held), figures.count(spec.capacity()));
            var fill = StoreFillRating.of(held, spec.capacity());
            items.get(i).getValue().update(texts.text(spec.name()), detail, Optional.of(fill));
        }
    }

    private void showBenches(DisplayFrame frame) {
        benches.getValue()
                .update(
                        texts.text("tree.benches"),
                        figures.count(layout.benches().size()),
                        Optional.empty());
        var items = below.getOrDefault(benches, List.of());
        for (int i = 0; i < items.size(); i++) {
            var spec = layout.benches().get(i);
            var bench = frame.line().bench(spec.id());
            var busy = bench.places().stream().filter(Optional::isPresent).count();
            var detail = texts.text(
                    "tree.bench",
                    figures.count(busy),
                    figures.count(bench.queue().size()));
            items.get(i).getValue().update(texts.text(spec.name()), detail, Optional.empty());
        }
    }

    private void showRobots(DisplayFrame frame) {
        var here = new TreeMap<UnitId, UnitState>();
        for (var unit : frame.line().units().values()) {
            if (names.isRobot(unit.id().product()) && !(unit.location() instanceof UnitLocation.BuiltInto)) {
                here.put(unit.id(), unit);
            }
        }
        robots.getValue().update(texts.text("tree.robots"), figures.count(here.size()), Optional.empty());
        if (!robotItems.keySet().equals(here.keySet())) {
            robotItems.keySet().retainAll(here.keySet());
            here.keySet().forEach(id -> robotItems.computeIfAbsent(id, u -> item("", ObjectNameText.unit(u))));
            below.put(robots, List.copyOf(robotItems.values()));
            arrange(robots);
        }
        here.forEach((id, unit) -> {
            var item = robotItems.get(id);
            if (item != null) {
                item.getValue().update(id.toString(), names.where(unit.location()), Optional.empty());
            }
        });
    }

    private void arrange() {
        below.keySet().forEach(this::arrange);
    }

    private void arrange(TreeItem<TreeRow> group) {
        var kept = below.getOrDefault(group, List.of()).stream()
                .filter(item -> wanted.isEmpty() || item.getValue().matches(wanted))
                .toList();
        ListUpdater.update(group.getChildren(), kept);
    }

    private static <S> List<TreeItem<TreeRow>> items(List<S> specs, Function<S, TreeItem<TreeRow>> maker) {
        return specs.stream().map(maker).toList();
    }

    private static TreeItem<TreeRow> item(String code, Selection target) {
        return new TreeItem<>(new TreeRow(code, target));
    }
}
