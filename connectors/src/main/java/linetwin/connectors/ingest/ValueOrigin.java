package linetwin.connectors.ingest;

import linetwin.core.event.ContactProof;

/** Origin of a value, which decides what its arrival proves. */
public enum ValueOrigin {
    /** Value that the source sent because it is new. */
    REPORTED(ContactProof.NEW),
    /** Value that was read or sent on our request: valid now, though its source time may be old. */
    REQUESTED(ContactProof.PRESENT),
    /** Value that a broker retained: its publisher may be gone, so it proves no contact. */
    RETAINED(ContactProof.NONE),
    /** Value read from a history: for the recorder, never for the live line. */
    HISTORICAL(ContactProof.NONE);

    private final ContactProof proof;

    ValueOrigin(ContactProof proof) {
        this.proof = proof;
    }

    ContactProof proof() {
        return proof;
    }

    /** True if the arrival proves that the source is alive. */
    boolean provesContact() {
        return proof != ContactProof.NONE;
    }
}
