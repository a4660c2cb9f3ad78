package linetwin.core.plant;

import java.time.Duration;
import java.time.InstantSource;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;

/**
 * What plant to start.
 *
 * @param pace line seconds per second of the wall clock
 * @param runIn how long the line has run, unseen, when its servers open; zero opens an empty line
 * @param opcuaPort port on loopback; 0 takes a free one
 * @param mqttPort port on loopback; 0 takes a free one
 * @param connection which areas speak which protocol
 * @param security who may read
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
    /** A plant that everybody may read. */
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
