package linetwin.connectors.sparkplug;

import linetwin.connectors.tag.PathTemplate;
import linetwin.core.connection.TagSpec;

/** The metrics that one tag of a connection file stands for: {@code edge/device/metric}. */
record TagMetrics(TagSpec spec, PathTemplate template) {
    TagMetrics(TagSpec spec) {
        this(spec, new PathTemplate(spec.path()));
    }

    /** The edge node that is meant; empty where it is captured and may be any. */
    String edge() {
        var first = spec.path().split("/", 2)[0];
        return first.contains("{") ? "" : first;
    }
}
