package linetwin.core.layout;

/** Published claim, with its source, for comparison with the value of the twin. */
public record PublicClaim(String code, LocalText text, double value, String unit, String source) {}
