package linetwin.connectors.foreign;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.id.SourceId;

/** Connection specifications of the foreign plants. */
public final class ForeignSources {
    private ForeignSources() {}

    /** Source of a foreign plant, as a connection file would describe it. */
    public static SourceSpec of(String id, String protocol, String endpoint, TagSpec tags) {
        return new SourceSpec(
                new SourceId(id),
                protocol,
                endpoint,
                ForeignPlan.NAMESPACE,
                "",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                List.of(),
                List.of(tags),
                SecuritySpec.BEST,
                Optional.empty(),
                MqttSpec.CLEAN,
                SparkplugSpec.LISTEN,
                List.of());
    }

    /** Tag family of all signals of the server. */
    public static TagSpec signals() {
        return tag("Plant/{station}/Signals/{signal}", PayloadSpec.AUTO);
    }

    /** Tag family of all signals of the publisher, one message per station. */
    public static TagSpec messages() {
        return tag(
                "acme/{station}/all",
                new PayloadSpec(
                        PayloadSpec.Format.JSON, "/values/*", Optional.of("/ts"), Optional.empty(), Optional.empty()));
    }

    private static TagSpec tag(String path, PayloadSpec payload) {
        return new TagSpec(
                path,
                TagSpec.Meaning.SIGNAL,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                payload,
                Optional.empty(),
                Optional.of(Duration.ofMillis(50)),
                Optional.empty(),
                TagSpec.SHORTEST_QUEUE,
                1,
                1,
                0);
    }
}
