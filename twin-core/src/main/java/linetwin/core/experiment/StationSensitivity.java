package linetwin.core.experiment;

import linetwin.core.id.StationId;

/**
 * Dependence of the throughput on one station. Effects of times are elasticities: percent of throughput per percent of
 * time.
 *
 * @param workTime effect of longer work, with its operation-dependent stops; mostly negative
 * @param repairTime effect of a longer MTTR
 * @param timeBetweenFailures effect of a longer MTBF
 * @param yieldPoint share of throughput gained by one more percentage point of first-pass yield
 * @param waitingPlace share of throughput gained by one more waiting place before the station
 */
public record StationSensitivity(
        StationId station,
        ParameterEffect workTime,
        ParameterEffect repairTime,
        ParameterEffect timeBetweenFailures,
        ParameterEffect yieldPoint,
        ParameterEffect waitingPlace) {}
