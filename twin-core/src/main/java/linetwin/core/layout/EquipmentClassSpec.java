package linetwin.core.layout;

import java.util.List;
import linetwin.core.id.EquipmentClassId;

/** Class of equipment: one reusable OPC UA type, one MQTT payload, one silhouette in the picture. */
public record EquipmentClassSpec(EquipmentClassId id, LocalText name, List<SignalSpec> signals) {
    public EquipmentClassSpec {
        signals = List.copyOf(signals);
    }
}
