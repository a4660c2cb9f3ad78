package linetwin.connectors.ingest;

import linetwin.core.event.Proof;

/** Origin of a value, which decides what its arrival proves. */
public enum ValueOrigin {
    /** Sent by the source because it is new. */
    REPORTED(Proof.NEW),
    /** Read or sent on our request: true now, though its source time may be old. */
    REQUESTED(Proof.PRESENT),
    /** Kept by a broker: its publisher may be gone, so it proves no contact. */
    RETAINED(Proof.NONE),
    /** Read from the past: for the recorder, never for the live line. */
    HISTORICAL(Proof.NONE);

    private final Proof proof;

    ValueOrigin(Proof proof) {
        this.proof = proof;
    }

    Proof proof() {
        return proof;
    }

    /** Checks for a proof that the source lives. */
    boolean provesContact() {
        return proof != Proof.NONE;
    }
}
