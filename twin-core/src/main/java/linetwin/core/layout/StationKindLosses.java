package linetwin.core.layout;

/**
 * Losses of a kind of station.
 *
 * @param paceFactor mean work time over standard time
 */
public record StationKindLosses(StationKind kind, double paceFactor, ShortStopSpec shortStops) {}
