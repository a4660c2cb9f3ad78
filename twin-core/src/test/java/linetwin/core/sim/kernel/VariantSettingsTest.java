package linetwin.core.sim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.VariantChange;
import linetwin.core.sim.TestLayouts;
import org.junit.jupiter.api.Test;

final class VariantSettingsTest {
    private static final StationId STATION = new StationId("S10");
    private static final Duration TIME = Duration.ofSeconds(42);
    private static final List<PartConsumption> PARTS = List.of(new PartConsumption(new StoreId("JT"), 2));

    @Test
    void variantReplacesTheTimeAndPartsThatItNames() {
        var changed = made(new VariantChange(STATION, Optional.of(TIME), Optional.of(PARTS)));

        assertEquals(TIME, changed.standardTime());
        assertEquals(PARTS, changed.consumes());
    }

    @Test
    void variantKeepsTheStationsThatItDoesNotName() {
        var original = TestLayouts.oneStation(1).stations().getFirst();

        assertEquals(original, made(new VariantChange(STATION, Optional.empty(), Optional.empty())));
        assertEquals(original, made(new VariantChange(new StationId("X"), Optional.of(TIME), Optional.empty())));
    }

    private static StationSpec made(VariantChange change) {
        return new VariantSettings(List.of(change))
                .station(TestLayouts.oneStation(1).stations().getFirst());
    }
}
