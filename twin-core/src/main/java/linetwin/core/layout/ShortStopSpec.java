package linetwin.core.layout;

import java.time.Duration;

/** Short stops of one place, with exponential intervals (of work time) and exponential lengths. */
public record ShortStopSpec(Duration meanInterval, Duration meanLength) {}
