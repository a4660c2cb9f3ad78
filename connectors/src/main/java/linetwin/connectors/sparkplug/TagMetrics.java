package linetwin.connectors.sparkplug;

import linetwin.connectors.tag.PathTemplate;
import linetwin.core.connection.TagSpec;

/** Metrics that one tag of a connection file selects: {@code edge/device/metric}. */
record TagMetrics(TagSpec spec, PathTemplate template) {
    TagMetrics(TagSpec spec) {
        this(spec, new PathTemplate(spec.path()));
    }

    /** Edge node of the metrics; empty if the template captures it, so that it may be any node. */
    String edge() {
        var first = spec.path().split("/", 2)[0];
        return first.contains("{") ? "" : first;
    }
}
