package linetwin.connectors.ingest;

import linetwin.core.event.ContactProof;

/** Origin of a value, which decides what its arrival proves. */
public enum ValueOrigin {
    /** Sent by the source because it is new. */
    REPORTED(ContactProof.NEW),
    /** Read or sent on our request: true now, though its source time may be old. */
    REQUESTED(ContactProof.PRESENT),
    /** Kept by a broker: its publisher may be gone, so it proves no contact. */
    RETAINED(ContactProof.NONE),
    /** Read from the past: for the recorder, never for the live line. */
    HISTORICAL(ContactProof.NONE);

    private final ContactProof proof;

    ValueOrigin(ContactProof proof) {
        this.proof = proof;
    }

    ContactProof proof() {
        return proof;
    }

    /** Checks for a proof that the source lives. */
    boolean provesContact() {
        return proof != ContactProof.NONE;
    }
}
