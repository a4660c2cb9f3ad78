package linetwin.core.layout;

/**
 * What a kind of station loses.
 *
 * @param paceFactor mean work time over standard time
 */
public record StationKindLosses(StationKind kind, double paceFactor, ShortStopSpec shortStops) {}
