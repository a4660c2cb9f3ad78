package linetwin.connectors.opcua;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.connectors.stationmodel.LineTags;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.PublishedAssets;
import linetwin.connectors.stationmodel.StationTags;
import linetwin.core.connection.SourceSpec;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitHolder;

/**
 * Variable of our own station model.
 *
 * @param asset asset of the tag; empty for the whole line
 * @param path browse path below Objects, segments separated by a slash
 * @param name last part of the path, used by the mapping
 */
record StationModelTag(Optional<PublishedAsset> asset, String path, String name) {
    /** True for the history of the line: a client needs it once, and a server may be without it. */
    boolean isHistory() {
        return asset.isEmpty() && name.equals(LineTags.SUMS);
    }

    /** All tags of a source. */
    static List<StationModelTag> of(LineLayout layout, SourceSpec source) {
        var tags = new ArrayList<StationModelTag>();
        Stream.concat(LineTags.ALL.stream(), Stream.of(LineTags.SUMS, LineTags.HEARTBEAT))
                .map(name -> new StationModelTag(
                        Optional.empty(), PublishedAsset.linePath(layout, source) + "/" + name, name))
                .forEach(tags::add);
        for (var asset : PublishedAssets.of(layout, source)) {
            names(layout, asset)
                    .map(name -> new StationModelTag(Optional.of(asset), asset.path(layout, source) + "/" + name, name))
                    .forEach(tags::add);
        }
        return tags;
    }

    private static Stream<String> names(LineLayout layout, PublishedAsset asset) {
        return asset.holder() instanceof UnitHolder.OfStation(var id)
                ? Stream.of(
                                Stream.of(StationTags.CONTENTS),
                                StationTags.MIRRORED.stream(),
                                layout.station(id).stream()
                                        .flatMap(station -> station.equipment().stream())
                                        .flatMap(equipment -> layout.equipment(equipment).stream())
                                        .map(EquipmentClassSpec::signals)
                                        .flatMap(List::stream)
                                        .map(signal -> StationTags.SIGNALS + signal.id())
                                        .distinct())
                        .flatMap(all -> all)
                : Stream.of(StationTags.CONTENTS);
    }
}
