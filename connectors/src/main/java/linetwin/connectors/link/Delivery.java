package linetwin.connectors.link;

/** How a value came to us, and so what its arrival proves. */
public enum Delivery {
    /** It was sent because it is new. */
    FRESH,
    /** It was read or sent because we asked for it: true now, though its source time may be old. */
    ASKED,
    /** A broker kept it for us: nobody knows whether its publisher still lives, so it proves no contact. */
    RETAINED,
    /** It belongs to the past: for the recorder, never for the live line. */
    HISTORICAL
}
