package linetwin.core.architecture.offence;

/** Offends: decides by chance that no seed can repeat. */
public final class RollsDice {
    public double offends() {
        return Math.random();
    }
}
