package linetwin.core.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.SparkplugSpec;

/** Reads the session with a broker, and our part in a Sparkplug network. */
final class SessionReader {
    private static final int LARGEST_BUFFER = 1_000_000;
    private static final int HIGHEST_QOS = 2;
    private static final Pattern NAME_IN_TOPIC = Pattern.compile("[^/+#]+");
    private static final Map<String, Integer> VERSIONS = new LinkedHashMap<>();

    static {
        VERSIONS.put("5", 5);
        VERSIONS.put("3", 3);
        VERSIONS.put("3.1.1", 3);
    }

    private SessionReader() {}

    static MqttSpec mqtt(Section source, Optional<Protocol> protocol) {
        Protocol.check(source, protocol, Protocol::isOfTopics, "session");
        return source.optional("session")
                .filter(_ -> protocol.map(Protocol::isOfTopics).orElse(true))
                .flatMap(entry -> Section.of(Shapes.SESSION, entry))
                .map(section -> session(section, protocol.filter(Protocol.SPARKPLUG::equals)))
                .orElse(MqttSpec.CLEAN);
    }

    private static MqttSpec session(Section session, Optional<Protocol> sparkplug) {
        if (sparkplug.isPresent()) {
            // Eclipse Sparkplug 3.0, chapter 5: a host application begins with a clean session, and its will is STATE.
            Protocol.check(session, sparkplug, Protocol.MQTT::equals, "expiry", "will");
        }
        var clientId = session.optional("clientId").flatMap(Entry::text);
        var expiry = session.optional("expiry").flatMap(Quantities::time).orElse(Duration.ZERO);
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
                        .flatMap(entry -> Section.of(Shapes.WILL, entry))
                        .map(SessionReader::will),
                session.optional("buffer")
                        .flatMap(entry -> Quantities.count(entry, 1, LARGEST_BUFFER))
                        .orElse(MqttSpec.CLEAN.buffer()));
    }

    private static MqttSpec.Will will(Section will) {
        return new MqttSpec.Will(
                will.required("topic").flatMap(SessionReader::topic).orElse("?"),
                will.required("payload").flatMap(Entry::text).orElse(""),
                qos(will),
                will.optional("retained").flatMap(Quantities::truth).orElse(false));
    }

    /** How surely a message comes: 0 at most once, 1 at least once (the default), 2 exactly once. */
    static int qos(Section section) {
        return section.optional("qos")
                .flatMap(entry -> Quantities.count(entry, 0, HIGHEST_QOS))
                .orElse(1);
    }

    private static Optional<String> topic(Entry entry) {
        return entry.text().filter(text -> {
            boolean good = !text.contains("+") && !text.contains("#");
            if (!good) {
                entry.fault("'%s' is no single topic".formatted(text), "Write one without + and #");
            }
            return good;
        });
    }

    static SparkplugSpec sparkplug(Section source, Optional<Protocol> protocol) {
        Protocol.check(source, protocol, Protocol.SPARKPLUG::equals, "sparkplug");
        return source.optional("sparkplug")
                .filter(_ -> protocol.map(Protocol.SPARKPLUG::equals).orElse(true))
                .flatMap(entry -> Section.of(Shapes.SPARKPLUG, entry))
                .map(SessionReader::sparkplug)
                .orElse(SparkplugSpec.LISTEN);
    }

    private static SparkplugSpec sparkplug(Section section) {
        return new SparkplugSpec(
                section.optional("group").flatMap(SessionReader::group).orElse(SparkplugSpec.LISTEN.group()),
                section.optional("hostId").flatMap(SessionReader::nameInTopic),
                section.optional("reorder").flatMap(Quantities::positiveTime).orElse(SparkplugSpec.LISTEN.reorder()),
                section.optional("rebirths").flatMap(Quantities::truth).orElse(SparkplugSpec.LISTEN.rebirths()));
    }

    private static Optional<String> group(Entry entry) {
        return entry.text().filter("+"::equals).or(() -> nameInTopic(entry));
    }

    private static Optional<String> nameInTopic(Entry entry) {
        return entry.text().filter(text -> {
            boolean good = NAME_IN_TOPIC.matcher(text).matches();
            if (!good) {
                entry.fault("'%s' cannot stand in a topic".formatted(text), "Write a name without /, + and #");
            }
            return good;
        });
    }
}
