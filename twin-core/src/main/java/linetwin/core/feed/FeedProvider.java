package linetwin.core.feed;

import linetwin.core.equipment.EquipmentWriter;

/** Opens feeds of one protocol. Found at run time through {@link java.util.ServiceLoader}. */
public interface FeedProvider {
    /** Name of the protocol in a connection file. */
    String protocol();

    /** Feed that is not open yet. */
    LineFeed feed(FeedRequest request);

    /**
     * Writer for the equipment of this source.
     *
     * @throws UnsupportedOperationException if the protocol cannot write
     */
    default EquipmentWriter writer(FeedRequest request) {
        throw new UnsupportedOperationException("Nothing can be written through '%s'".formatted(protocol()));
    }
}
