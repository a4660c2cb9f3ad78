package linetwin.core.feed;

import linetwin.core.layout.LineLayout;

/** Opens feeds of one protocol. Found at run time through {@link java.util.ServiceLoader}. */
public interface FeedProvider {
    /** The protocol that it speaks, as a connection file names it. */
    String protocol();

    /** A feed that is not open yet. */
    LineFeed feed(SourceSpec source, LineLayout layout);
}
