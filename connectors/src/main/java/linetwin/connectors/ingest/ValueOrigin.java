package linetwin.connectors.ingest;

import linetwin.core.event.Proof;

/** How a value came to us, and so what its arrival proves. */
public enum ValueOrigin {
    /** It was sent because it is new. */
    FRESH(Proof.NEW),
    /** It was read or sent because we asked for it: true now, though its source time may be old. */
    ASKED(Proof.PRESENT),
    /** A broker kept it for us: nobody knows whether its publisher still lives, so it proves no contact. */
    RETAINED(Proof.NONE),
    /** It belongs to the past: for the recorder, never for the live line. */
    HISTORICAL(Proof.NONE);

    private final Proof proof;

    ValueOrigin(Proof proof) {
        this.proof = proof;
    }

    Proof proof() {
        return proof;
    }

    /** Whether it shows that the source lives. */
    boolean proves() {
        return proof != Proof.NONE;
    }
}
