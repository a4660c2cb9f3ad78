package linetwin.connectors.link;

import java.util.Optional;
import linetwin.core.feed.Finding;

/** One connection to a source, good until it is lost; it is then closed and replaced by another. */
public interface Link extends AutoCloseable {
    /** Whether the library knows that the other side is gone. That it does not know so proves nothing. */
    boolean isLost();

    /** Why it is lost, where the other side said so. */
    default Optional<Finding> ending() {
        return Optional.empty();
    }

    /** Called now and then while the connection holds; must return at once. */
    default void tend() {}

    /** Frees everything without waiting for the other side. */
    @Override
    void close();
}
