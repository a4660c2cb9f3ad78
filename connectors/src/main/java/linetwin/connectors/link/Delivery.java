package linetwin.connectors.link;

import linetwin.core.event.ContactProof;

/** How a value came to us, and so what its arrival proves. */
public enum Delivery {
    /** It was sent because it is new. */
    FRESH(ContactProof.NEW),
    /** It was read or sent because we asked for it: true now, though its source time may be old. */
    ASKED(ContactProof.PRESENT),
    /** A broker kept it for us: nobody knows whether its publisher still lives, so it proves no contact. */
    RETAINED(ContactProof.NONE),
    /** It belongs to the past: for the recorder, never for the live line. */
    HISTORICAL(ContactProof.NONE);

    private final ContactProof proof;

    Delivery(ContactProof proof) {
        this.proof = proof;
    }

    ContactProof proof() {
        return proof;
    }

    /** Whether it shows that the source lives. */
    boolean proves() {
        return proof != ContactProof.NONE;
    }
}
