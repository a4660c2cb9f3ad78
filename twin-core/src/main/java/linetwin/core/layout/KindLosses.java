package linetwin.core.layout;

/**
 * What a kind of station loses.
 *
 * @param paceFactor mean work time over standard time
 */
public record KindLosses(StationKind kind, double paceFactor, ShortStops shortStops) {}
