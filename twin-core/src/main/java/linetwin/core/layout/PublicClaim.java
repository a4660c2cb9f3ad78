package linetwin.core.layout;

/** A public claim that the twin's own value can be held against, with its source. */
public record PublicClaim(String code, LocalText text, double value, String unit, String source) {}
