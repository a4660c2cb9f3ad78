package linetwin.core.plant;

import java.time.Duration;
import java.time.InstantSource;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;

/**
 * Arguments to start a virtual plant.
 *
 * @param pace line seconds per second of the wall clock
 * @param runIn time that the line has run when its servers open; zero for an empty line
 * @param opcuaPort port on loopback; 0 for any free port
 * @param mqttPort port on loopback; 0 for any free port
 * @param connection areas of each protocol
 * @param security access to the servers
 */
public record PlantRequest(
        LineLayout layout,
        ConnectionSpec connection,
        long seed,
        double pace,
        Duration runIn,
        int opcuaPort,
        int mqttPort,
        InstantSource clock,
        PlantSecurity security) {
    /** Creates the arguments of a plant with free read access. */
    public PlantRequest(
            LineLayout layout,
            ConnectionSpec connection,
            long seed,
            double pace,
            Duration runIn,
            int opcuaPort,
            int mqttPort,
            InstantSource clock) {
        this(layout, connection, seed, pace, runIn, opcuaPort, mqttPort, clock, PlantSecurity.NONE);
    }
}
