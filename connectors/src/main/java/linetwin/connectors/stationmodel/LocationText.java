package linetwin.connectors.stationmodel;

import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionException;
import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.model.UnitLocation;

/**
 * Text form of a location: {@code place/M60/1} (index from 1), {@code queue/M60}, {@code head/M60} for a unit that
 * entered at the head, {@code store/JT}, {@code waiting/JRW} and {@code bench/JRW/1}, {@code in/R170-000042}.
 */
final class LocationText {
    private LocationText() {}

    static String of(UnitLocation location) {
        return switch (location) {
            case UnitLocation.AtPlace(var place) -> "place/" + place;
            case UnitLocation.InQueue(var station, var atHead) -> (atHead ? "head/" : "queue/") + station;
            case UnitLocation.InStore(var store) -> "store/" + store;
            case UnitLocation.InBenchQueue(var bench) -> "waiting/" + bench;
            case UnitLocation.AtBench(var bench, var index) -> "bench/" + bench + "/" + (index + 1);
            case UnitLocation.BuiltInto(var assembly) -> "in/" + assembly;
            case UnitLocation.Shipped _ -> "shipped/";
            case UnitLocation.Scrapped _ -> "scrapped/";
        };
    }

    /**
     * Parses the text of {@link #of}.
     *
     * @throws IllegalArgumentException if the text is no location
     */
    static UnitLocation parse(String text) {
        var slash = text.indexOf('/');
        var kind = slash < 0 ? text : text.substring(0, slash);
        var rest = text.substring(slash + 1);
        return switch (kind) {
            case "place" -> new UnitLocation.AtPlace(new PlaceId(new StationId(before(rest)), index(rest)));
            case "queue" -> new UnitLocation.InQueue(new StationId(rest), false);
            case "head" -> new UnitLocation.InQueue(new StationId(rest), true);
            case "store" -> new UnitLocation.InStore(new StoreId(rest));
            case "waiting" -> new UnitLocation.InBenchQueue(new BenchId(rest));
            case "bench" -> new UnitLocation.AtBench(new BenchId(before(rest)), index(rest));
            case "in" -> new UnitLocation.BuiltInto(UnitId.parse(rest));
            case "shipped" -> new UnitLocation.Shipped();
            case "scrapped" -> new UnitLocation.Scrapped();
            default -> throw new RejectionException(RejectionCode.NO_LOCATION, text);
        };
    }

    private static String before(String text) {
        var slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new RejectionException(RejectionCode.NO_PLACE_INDEX, text);
        }
        return text.substring(0, slash);
    }

    private static int index(String text) {
        return Integer.parseInt(text.substring(text.lastIndexOf('/') + 1)) - 1;
    }
}
