package linetwin.core.layout;

/**
 * Area of the hall in which no unit is worked: warehouse, dock, charging.
 *
 * @param code short name, such as {@code WH}
 */
public record ZoneSpec(String code, LocalText name, Footprint footprint) {}
