package linetwin.core.feed;

import java.time.Instant;
import linetwin.core.connection.SourceSpec;
import linetwin.core.layout.LineLayout;

/**
 * What a feed needs to know to be opened.
 *
 * @param origin the moment that is line time zero for sources that keep no line time of their own
 * @param folder of the connection file: paths in it are relative to this
 * @param home the user's own folder, for our certificate, trusted certificates and the like
 */
public record FeedRequest(SourceSpec source, LineLayout layout, Instant origin, String folder, String home) {}
