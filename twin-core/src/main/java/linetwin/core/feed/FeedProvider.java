package linetwin.core.feed;

import linetwin.core.equipment.EquipmentWriter;

/** Opens feeds of one protocol. Found at run time through {@link java.util.ServiceLoader}. */
public interface FeedProvider {
    /** The protocol that it speaks, as a connection file names it. */
    String protocol();

    /** A feed that is not open yet. */
    LineFeed feed(FeedRequest request);

    /**
     * A way to change the equipment there.
     *
     * @throws UnsupportedOperationException where this protocol cannot
     */
    default EquipmentWriter writer(FeedRequest request) {
        throw new UnsupportedOperationException("Nothing can be written through '%s'".formatted(protocol()));
    }
}
