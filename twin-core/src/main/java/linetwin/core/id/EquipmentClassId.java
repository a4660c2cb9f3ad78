package linetwin.core.id;

/** Class of equipment with its signals, such as {@code SCREW}. */
public record EquipmentClassId(String code) implements Comparable<EquipmentClassId> {
    public EquipmentClassId {
        code = IdSyntax.checked("EquipmentClassId", code);
    }

    @Override
    public int compareTo(EquipmentClassId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
