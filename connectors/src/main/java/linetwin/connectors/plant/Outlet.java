package linetwin.connectors.plant;

import linetwin.connectors.station.Asset;
import linetwin.connectors.station.Assets;
import linetwin.core.feed.PlantRequest;
import linetwin.core.feed.SourceSpec;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.model.Holder;

/** One source of the connection, served: its publisher, and what it has published. */
record Outlet(String protocol, Publisher publisher, PublishedLine line) {
    static final String OPCUA = "opcua";
    static final String MQTT = "mqtt";

    static Outlet open(PlantRequest request, SourceSpec source) {
        var assets = Assets.of(request.layout(), source);
        var publisher =
                switch (source.protocol()) {
                    case OPCUA -> opcua(request, source);
                    case MQTT -> new MqttPublisher(request.layout(), source, request.mqttPort());
                    default ->
                        throw new IllegalArgumentException(
                                "Source %s: the plant does not speak '%s'. Write opcua or mqtt"
                                        .formatted(source.id(), source.protocol()));
                };
        return new Outlet(source.protocol(), publisher, new PublishedLine(publisher, assets));
    }

    private static OpcUaPublisher opcua(PlantRequest request, SourceSpec source) {
        var publisher = new OpcUaPublisher(request.layout(), source, request.opcuaPort());
        Assets.of(request.layout(), source).forEach(asset -> announce(request, publisher, asset));
        return publisher;
    }

    private static void announce(PlantRequest request, OpcUaPublisher publisher, Asset asset) {
        if (asset.holder() instanceof Holder.OfStation(var id)) {
            var signals = request.layout().station(id).stream()
                    .flatMap(station -> station.equipment().stream())
                    .flatMap(equipment -> request.layout().equipment(equipment).stream())
                    .map(EquipmentClassSpec::signals)
                    .flatMap(all -> all.stream().map(signal -> signal.id().toString()))
                    .toList();
            publisher.announceSignals(asset, signals);
        }
    }
}
