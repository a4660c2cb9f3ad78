package linetwin.core.architecture.offence;

/** Draws random numbers without a seed. */
public final class RollsDice {
    public double offends() {
        return Math.random();
    }
}
