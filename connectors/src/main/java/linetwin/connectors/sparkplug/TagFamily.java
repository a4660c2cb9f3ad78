package linetwin.connectors.sparkplug;

import linetwin.connectors.tag.PathTemplate;
import linetwin.core.feed.TagSpec;

/** The metrics that one tag of a connection file stands for: {@code edge/device/metric}. */
record TagFamily(TagSpec spec, PathTemplate template) {
    TagFamily(TagSpec spec) {
        this(spec, new PathTemplate(spec.path()));
    }

    /** The edge node that is meant; empty where it is captured and may be any. */
    String edge() {
        var first = spec.path().split("/", 2)[0];
        return first.contains("{") ? "" : first;
    }
}
