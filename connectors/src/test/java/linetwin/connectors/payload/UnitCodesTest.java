package linetwin.connectors.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import linetwin.connectors.loopback.BundledLine;
import org.junit.jupiter.api.Test;

final class UnitCodesTest {
    @Test
    void valuesChangeTheirUnitAndNotTheirMeaning() {
        assertEquals(100, convert(212, "°F", "°C"), 1e-9);
        assertEquals(273.15, convert(0, "CEL", "K"), 1e-9);
        assertEquals(180, convert(Math.PI, "rad", "°"), 1e-9);
        assertEquals(0.25, convert(15, "1/min", "Hz"), 1e-12);
        assertEquals(2.8, convert(2_800, "mNm", "Nm"), 1e-9);
        assertEquals(1, convert(3_600, "kJ", "kWh"), 1e-9);
    }

    @Test
    void torqueIsNoEnergyThoughItsDimensionIsTheSame() {
        assertTrue(UnitCodes.between("Nm", "J").isEmpty());
    }

    @Test
    void megaIsNotMilli() {
        assertEquals(1e9, convert(1, "MW", "mW"), 1e-3);
    }

    @Test
    void everyUnitOfTheBundledLineIsKnown() {
        for (var equipment : BundledLine.LAYOUT.equipment()) {
            for (var signal : equipment.signals()) {
                assertTrue(UnitCodes.isKnown(signal.unit()), signal.unit());
            }
        }
    }

    private static double convert(double value, String from, String to) {
        return UnitCodes.between(from, to).orElseThrow().of(value);
    }
}
