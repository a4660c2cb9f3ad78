package linetwin.ui.desktop.watch;

import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.UnitLocation;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;

/** Names of the objects of a line in the current language, and texts of their locations. */
final class ObjectNameText {
    private final LineLayout layout;
    private final InterfaceText texts;

    ObjectNameText(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        this.texts = texts;
    }

    String station(StationId id) {
        return layout.station(id).map(s -> texts.text(s.name())).orElse(id.toString());
    }

    String area(StationSpec station) {
        return layout.areas().stream()
                .filter(a -> a.id().equals(station.area()))
                .findFirst()
                .map(this::area)
                .orElse(station.area().toString());
    }

    String areaOf(StationId id) {
        return layout.station(id).map(s -> s.area() + "  " + area(s)).orElse(id.toString());
    }

    String area(AreaSpec area) {
        return texts.text(area.name());
    }

    String store(StoreId id) {
        return layout.store(id).map(s -> texts.text(s.name())).orElse(id.toString());
    }

    String bench(BenchId id) {
        return layout.bench(id).map(b -> texts.text(b.name())).orElse(id.toString());
    }

    boolean isRobot(ProductId product) {
        return layout.variant(product).isPresent();
    }

    String product(ProductId product) {
        return layout.variant(product).map(v -> texts.text(v.name())).orElse(product.toString());
    }

    String where(UnitLocation location) {
        return switch (location) {
            case UnitLocation.AtPlace(var place) -> place(place);
            case UnitLocation.InQueue(var station, var _) -> texts.text("where.queue", station.toString());
            case UnitLocation.InStore(var store) -> texts.text("where.store", store(store));
            case UnitLocation.InBenchQueue(var bench) -> texts.text("where.bench.queue", bench(bench));
            case UnitLocation.AtBench(var bench, var index) -> texts.text("where.bench", bench(bench), index + 1);
            case UnitLocation.BuiltInto(var assembly) -> texts.text("where.built", assembly.toString());
            case UnitLocation.Shipped _ -> texts.text("where.shipped");
            case UnitLocation.Scrapped _ -> texts.text("where.scrapped");
        };
    }

    private String place(PlaceId place) {
        var places = layout.station(place.station()).map(StationSpec::places).orElse(1);
        return places == 1
                ? place.station() + " " + station(place.station())
                : texts.text("where.place", place.station().toString(), place.index() + 1);
    }

    /** Selection after a click on this location. */
    static Selection target(UnitLocation location) {
        return switch (location) {
            case UnitLocation.AtPlace(var place) -> new Selection.OfStation(place.station());
            case UnitLocation.InQueue(var station, var _) -> new Selection.OfStation(station);
            case UnitLocation.InStore(var store) -> new Selection.OfStore(store);
            case UnitLocation.InBenchQueue(var bench) -> new Selection.OfBench(bench);
            case UnitLocation.AtBench(var bench, var _) -> new Selection.OfBench(bench);
            case UnitLocation.BuiltInto(var assembly) -> new Selection.OfUnit(assembly);
            case UnitLocation.Shipped _, UnitLocation.Scrapped _ -> Selection.NOTHING;
        };
    }

    static Selection unit(UnitId unit) {
        return new Selection.OfUnit(unit);
    }
}
