package linetwin.core.config.connection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import linetwin.core.config.line.SectionSchemas;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.SparkplugSpec;

/** Reads the session with an MQTT broker, and our role in a Sparkplug network. */
final class MqttSessionReader {
    private static final int LARGEST_BUFFER = 1_000_000;
    private static final int HIGHEST_QOS = 2;
    private static final Pattern NAME_IN_TOPIC = Pattern.compile("[^/+#]+");
    private static final Map<String, Integer> VERSIONS = new LinkedHashMap<>();

    static {
        VERSIONS.put("5", 5);
        VERSIONS.put("3", 3);
        VERSIONS.put("3.1.1", 3);
    }

    private MqttSessionReader() {}

    static MqttSpec mqtt(FileSection source, Optional<SourceProtocol> protocol) {
        SourceProtocol.check(source, protocol, SourceProtocol::isOfTopics, "session");
        return source.optional("session")
                .filter(_ -> protocol.map(SourceProtocol::isOfTopics).orElse(true))
                .flatMap(entry -> FileSection.of(SectionSchemas.SESSION, entry))
                .map(section -> session(section, protocol.filter(SourceProtocol.SPARKPLUG::equals)))
                .orElse(MqttSpec.CLEAN);
    }

    private static MqttSpec session(FileSection session, Optional<SourceProtocol> sparkplug) {
        if (sparkplug.isPresent()) {
            // Eclipse Sparkplug 3.0, chapter 5: a host application starts a clean session, and its will is STATE.
            SourceProtocol.check(session, sparkplug, SourceProtocol.MQTT::equals, "expiry", "will");
        }
        var clientId = session.optional("clientId").flatMap(FileEntry::text);
        var expiry = session.optional("expiry").flatMap(QuantityParser::time).orElse(Duration.ZERO);
        if (expiry.isPositive() && session.optional("clientId").isEmpty()) {
            session.required("expiry")
                    .ifPresent(entry -> entry.fault(
                            "keeps a session that nobody finds again without a clientId",
                            "Add a clientId that no other client of the broker has"));
        }
        return new MqttSpec(
                session.optional("version")
                        .flatMap(entry -> entry.choice(VERSIONS))
                        .orElse(MqttSpec.CLEAN.version()),
                clientId,
                expiry,
                session.optional("will")
                        .flatMap(entry -> FileSection.of(SectionSchemas.WILL, entry))
                        .map(MqttSessionReader::will),
                session.optional("buffer")
                        .flatMap(entry -> QuantityParser.count(entry, 1, LARGEST_BUFFER))
                        .orElse(MqttSpec.CLEAN.buffer()));
    }

    private static MqttSpec.Will will(FileSection will) {
        return new MqttSpec.Will(
                will.required("topic").flatMap(MqttSessionReader::topic).orElse("?"),
                will.required("payload").flatMap(FileEntry::text).orElse(""),
                qos(will),
                will.optional("retained").flatMap(QuantityParser::truthValue).orElse(false));
    }

    /** MQTT quality of service: 0 at most once, 1 at least once (default), 2 exactly once. */
    static int qos(FileSection section) {
        return section.optional("qos")
                .flatMap(entry -> QuantityParser.count(entry, 0, HIGHEST_QOS))
                .orElse(1);
    }

    private static Optional<String> topic(FileEntry entry) {
        return entry.text().filter(text -> {
            boolean good = !text.contains("+") && !text.contains("#");
            if (!good) {
                entry.fault("'%s' is no single topic".formatted(text), "Write one without + and #");
            }
            return good;
        });
    }

    static SparkplugSpec sparkplug(FileSection source, Optional<SourceProtocol> protocol) {
        SourceProtocol.check(source, protocol, SourceProtocol.SPARKPLUG::equals, "sparkplug");
        return source.optional("sparkplug")
                .filter(_ -> protocol.map(SourceProtocol.SPARKPLUG::equals).orElse(true))
                .flatMap(entry -> FileSection.of(SectionSchemas.SPARKPLUG, entry))
                .map(MqttSessionReader::sparkplug)
                .orElse(SparkplugSpec.LISTEN);
    }

    private static SparkplugSpec sparkplug(FileSection section) {
        return new SparkplugSpec(
                section.optional("group").flatMap(MqttSessionReader::group).orElse(SparkplugSpec.LISTEN.group()),
                section.optional("hostId").flatMap(MqttSessionReader::nameInTopic),
                section.optional("reorder")
                        .flatMap(QuantityParser::positiveTime)
                        .orElse(SparkplugSpec.LISTEN.reorder()),
                section.optional("rebirths")
                        .flatMap(QuantityParser::truthValue)
                        .orElse(SparkplugSpec.LISTEN.rebirths()));
    }

    private static Optional<String> group(FileEntry entry) {
        return entry.text().filter("+"::equals).or(() -> nameInTopic(entry));
    }

    private static Optional<String> nameInTopic(FileEntry entry) {
        return entry.text().filter(text -> {
            boolean good = NAME_IN_TOPIC.matcher(text).matches();
            if (!good) {
                entry.fault("'%s' cannot stand in a topic".formatted(text), "Write a name without /, + and #");
            }
            return good;
        });
    }
}
