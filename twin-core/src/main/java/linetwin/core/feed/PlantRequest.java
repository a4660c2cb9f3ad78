package linetwin.core.feed;

import java.time.InstantSource;
import linetwin.core.layout.LineLayout;

/**
 * What plant to start.
 *
 * @param pace line seconds per second of the wall clock
 * @param opcuaPort port on loopback; 0 takes a free one
 * @param mqttPort port on loopback; 0 takes a free one
 * @param connection which areas speak which protocol
 */
public record PlantRequest(
        LineLayout layout,
        ConnectionSpec connection,
        long seed,
        double pace,
        int opcuaPort,
        int mqttPort,
        InstantSource clock) {}
