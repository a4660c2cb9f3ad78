package linetwin.core.architecture.offence;

import linetwin.core.equipment.EquipmentWriter;

/** Writes to equipment from within the model. */
public final class ChangesEquipment {
    public String offends(EquipmentWriter writer) {
        return writer.write("Press/Speed", "100");
    }
}
