package linetwin.core.layout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;

/** What a variant does differently at one station; what is empty stays as the station says. */
public record VariantChange(
        StationId station, Optional<Duration> standardTime, Optional<List<PartConsumption>> consumes) {}
