package linetwin.core.experiment;

import linetwin.core.id.StationId;

/**
 * How the throughput depends on one station. Times: percent of throughput per percent of time, an elasticity.
 *
 * @param workTime of longer work, with the stops that come by work; mostly negative
 * @param repairTime of a longer MTTR
 * @param timeBetweenFailures of a longer MTBF
 * @param yieldPoint share of throughput gained by one percentage point more first-pass yield
 * @param waitingPlace share of throughput gained by one more waiting place before the station
 */
public record StationSensitivity(
        StationId station,
        ParameterEffect workTime,
        ParameterEffect repairTime,
        ParameterEffect timeBetweenFailures,
        ParameterEffect yieldPoint,
        ParameterEffect waitingPlace) {}
