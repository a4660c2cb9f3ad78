package linetwin.core.layout;

/**
 * A place in the hall where no unit is worked on: warehouse, dock, charging.
 *
 * @param code its short name, such as {@code WH}
 */
public record ZoneSpec(String code, LocalText name, Footprint footprint) {}
