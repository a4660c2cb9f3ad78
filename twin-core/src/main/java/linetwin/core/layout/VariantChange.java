package linetwin.core.layout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;

/** Deviation of a variant at one station; empty fields keep the values of the station. */
public record VariantChange(
        StationId station, Optional<Duration> standardTime, Optional<List<PartConsumption>> consumes) {}
