package linetwin.core.kpi.claim;

/**
 * One value of the twin for a public claim; a claim can have several methods of counting.
 *
 * @param measure stable name such as {@code stationsAutomated}
 * @param meaning method of counting
 * @param unit unit of the claim
 * @param simulated true if the value comes from the runs, false if the line file states it
 */
public record ClaimValue(String measure, String meaning, double value, String unit, boolean simulated) {}
