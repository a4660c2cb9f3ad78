package linetwin.core.layout;

import java.time.Duration;

/** Short stops of one place, exponential in their spacing (by work) and in their length. */
public record ShortStopSpec(Duration meanInterval, Duration meanLength) {}
