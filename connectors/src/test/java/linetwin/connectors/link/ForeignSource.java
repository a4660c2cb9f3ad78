package linetwin.connectors.link;

import java.util.List;
import linetwin.core.feed.SourceSpec;
import linetwin.core.feed.TagSpec;

/** A source with tags of its own. */
record ForeignSource(SourceSpec source, TagSpec... tags) {
    SourceSpec spec() {
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
