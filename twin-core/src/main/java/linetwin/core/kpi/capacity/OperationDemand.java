package linetwin.core.kpi.capacity;

/**
 * Mean demand of one unit that arrives at a station, its repeated tries included.
 *
 * @param hours work time of one place, in hours
 * @param failures number of failed tries
 * @param firstFailures number of failed first tries, 0 to 1
 * @param passedOn number of units that go on, 0 to 1; the others are scrapped
 */
record OperationDemand(double hours, double failures, double firstFailures, double passedOn) {}
