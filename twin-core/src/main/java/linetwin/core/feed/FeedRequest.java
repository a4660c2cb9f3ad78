package linetwin.core.feed;

import java.time.Instant;
import linetwin.core.connection.SourceSpec;
import linetwin.core.layout.LineLayout;

/**
 * Arguments to open a feed.
 *
 * @param origin wall-clock time of line time zero, for sources without a line time of their own
 * @param folder folder of the connection file; paths in it are relative to this folder
 * @param home folder of the user, for our certificate, trusted certificates and similar files
 */
public record FeedRequest(SourceSpec source, LineLayout layout, Instant origin, String folder, String home) {}
