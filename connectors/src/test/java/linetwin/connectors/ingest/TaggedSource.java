package linetwin.connectors.ingest;

import java.util.List;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TagSpec;

/** Adds tags to a source. */
public final class TaggedSource {
    private TaggedSource() {}

    public static SourceSpec of(SourceSpec source, TagSpec... tags) {
        return new SourceSpec(
                source.id(),
                source.protocol(),
                source.endpoint(),
                source.namespace(),
                source.path(),
                source.publishingInterval(),
                source.staleAfter(),
                source.areas(),
                List.of(tags),
                source.security(),
                source.user(),
                source.mqtt(),
                source.sparkplug(),
                source.permits());
    }
}
