package linetwin.core.kpi.claim;

/**
 * One value of the twin for what somebody claims; there are several ways to count.
 *
 * @param measure its stable name, such as {@code stationsAutomated}
 * @param meaning how it was counted
 * @param unit as the claim has it
 * @param simulated whether it comes from the runs; else the line file states it
 */
public record ClaimValue(String measure, String meaning, double value, String unit, boolean simulated) {}
