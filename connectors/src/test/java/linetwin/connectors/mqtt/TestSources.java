package linetwin.connectors.mqtt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TlsSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.id.SourceId;

/** Foreign sources for tests. */
public final class TestSources {
    private TestSources() {}

    public static SourceSpec of(String protocol, String endpoint, List<TagSpec> tags) {
        return of(protocol, endpoint, tags, SecuritySpec.BEST, Optional.empty(), MqttSpec.CLEAN, SparkplugSpec.LISTEN);
    }

    static SourceSpec session(String endpoint, List<TagSpec> tags, MqttSpec mqtt) {
        return of("mqtt", endpoint, tags, SecuritySpec.BEST, Optional.empty(), mqtt, SparkplugSpec.LISTEN);
    }

    static SourceSpec secured(String endpoint, TlsSpec tls, Optional<UserSpec> user) {
        var best = SecuritySpec.BEST;
        var security = new SecuritySpec(best.policy(), best.mode(), best.clearPassword(), best.expiredUntil(), tls);
        return of("mqtt", endpoint, List.of(), security, user, MqttSpec.CLEAN, SparkplugSpec.LISTEN);
    }

    public static SourceSpec of(
            String protocol,
            String endpoint,
            List<TagSpec> tags,
            SecuritySpec security,
            Optional<UserSpec> user,
            MqttSpec mqtt,
            SparkplugSpec sparkplug) {
        return new SourceSpec(
                new SourceId("foreign"),
                protocol,
                endpoint,
                "",
                "",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                List.of(),
                tags,
                security,
                user,
                mqtt,
                sparkplug,
                List.of());
    }

    /** MQTT of this version, with a clean session. */
    static MqttSpec version(int version) {
        return new MqttSpec(version, Optional.empty(), Duration.ZERO, Optional.empty(), 1_000);
    }
}
