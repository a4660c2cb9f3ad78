package linetwin.core.id;

/** Measured quantity of an equipment class at a station, such as {@code SCREW/finalTorque}. */
public record SignalId(EquipmentClassId equipment, String name) implements Comparable<SignalId> {
    public SignalId {
        name = IdSyntax.checked("SignalId", name);
    }

    @Override
    public int compareTo(SignalId other) {
        int byEquipment = equipment.compareTo(other.equipment);
        return byEquipment != 0 ? byEquipment : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return equipment + "/" + name;
    }
}
