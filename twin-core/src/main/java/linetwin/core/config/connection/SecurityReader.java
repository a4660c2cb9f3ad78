package linetwin.core.config.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import linetwin.core.config.line.SectionSchemas;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SecuritySpec.Mode;
import linetwin.core.connection.SecuritySpec.Policy;
import linetwin.core.connection.TlsSpec;
import linetwin.core.connection.UserSpec;

/** Reads the security of a source: protection of the channel, and login. */
final class SecurityReader {
    private static final Pattern ON_THIS_MACHINE = Pattern.compile("tcp://(?:127\\.[0-9.]+|localhost|\\[::1]):.*");

    private static final Map<String, Policy> POLICIES = new LinkedHashMap<>();
    private static final Map<String, Mode> MODES = new LinkedHashMap<>();

    static {
        POLICIES.put("best", Policy.BEST);
        POLICIES.put("none", Policy.NONE);
        POLICIES.put("Basic256Sha256", Policy.BASIC256SHA256);
        POLICIES.put("Aes128_Sha256_RsaOaep", Policy.AES128_SHA256_RSAOAEP);
        POLICIES.put("Aes256_Sha256_RsaPss", Policy.AES256_SHA256_RSAPSS);
        MODES.put("best", Mode.BEST);
        MODES.put("Sign", Mode.SIGN);
        MODES.put("SignAndEncrypt", Mode.SIGN_AND_ENCRYPT);
    }

    private final FileSection source;
    private final Optional<SourceProtocol> protocol;
    private final Optional<String> endpoint;

    SecurityReader(FileSection source, Optional<SourceProtocol> protocol, Optional<String> endpoint) {
        this.source = source;
        this.protocol = protocol;
        this.endpoint = endpoint;
    }

    SecuritySpec security() {
        var tls = tls();
        return source.optional("security")
                .flatMap(entry -> FileSection.of(SectionSchemas.SECURITY, entry))
                .map(section -> security(section, tls))
                .orElse(new SecuritySpec(Policy.BEST, Mode.BEST, false, Optional.empty(), tls));
    }

    private SecuritySpec security(FileSection section, TlsSpec tls) {
        SourceProtocol.check(section, protocol, SourceProtocol.OPCUA::equals, "policy", "mode");
        var policy = section.optional("policy").flatMap(entry -> entry.choice(POLICIES));
        var mode = section.optional("mode");
        if (policy.filter(Policy.NONE::equals).isPresent()) {
            mode.ifPresent(entry -> entry.fault("protects nothing without a policy", "Remove it, or name a policy"));
        }
        return new SecuritySpec(
                policy.orElse(Policy.BEST),
                mode.flatMap(entry -> entry.choice(MODES)).orElse(Mode.BEST),
                section.optional("clearPassword")
                        .flatMap(QuantityParser::truthValue)
                        .orElse(false),
                section.optional("expiredUntil").flatMap(QuantityParser::day),
                tls);
    }

    private TlsSpec tls() {
        SourceProtocol.check(source, protocol, SourceProtocol::isOfTopics, "tls");
        return source.optional("tls")
                .filter(_ -> protocol.map(SourceProtocol::isOfTopics).orElse(true))
                .flatMap(this::tls)
                .orElse(TlsSpec.SYSTEM);
    }

    private Optional<TlsSpec> tls(FileEntry entry) {
        if (endpoint.filter(it -> !it.startsWith("ssl://")).isPresent()) {
            entry.fault("needs an encrypted channel", "Begin the endpoint with 'ssl://', or remove it");
        }
        return FileSection.of(SectionSchemas.TLS, entry).map(section -> {
            boolean own = section.optional("certificate").isPresent()
                    || section.optional("key").isPresent();
            return new TlsSpec(
                    section.optional("ca").flatMap(FileEntry::text),
                    own ? section.required("certificate").flatMap(FileEntry::text) : Optional.empty(),
                    own ? section.required("key").flatMap(SecretRefReader::key) : Optional.empty());
        });
    }

    Optional<UserSpec> user() {
        return source.optional("user")
                .flatMap(entry -> FileSection.of(SectionSchemas.USER, entry))
                .flatMap(this::user);
    }

    private Optional<UserSpec> user(FileSection user) {
        boolean named =
                user.optional("name").isPresent() || user.optional("password").isPresent();
        boolean certified =
                user.optional("certificate").isPresent() || user.optional("key").isPresent();
        if (named && certified) {
            user.whole().fault("logs in twice", "Keep name and password, or certificate and key");
            return Optional.empty();
        }
        return certified ? byCertificate(user) : byPassword(user);
    }

    private Optional<UserSpec> byPassword(FileSection user) {
        var name = user.required("name").flatMap(FileEntry::text);
        var password = user.required("password").flatMap(SecretRefReader::password);
        user.optional("password").ifPresent(this::checkClear);
        return name.flatMap(n -> password.map(p -> new UserSpec.Password(n, p)));
    }

    /** Reports a password that would cross an unprotected broker connection readable. */
    private void checkClear(FileEntry password) {
        boolean clear = protocol.filter(SourceProtocol::isOfTopics).isPresent()
                && endpoint.filter(it -> it.startsWith("tcp://"))
                        .filter(it -> !ON_THIS_MACHINE.matcher(it).matches())
                        .isPresent()
                && !security().clearPassword();
        if (clear) {
            password.fault(
                    "would cross the network in clear",
                    "Begin the endpoint with 'ssl://', or accept it by security: { clearPassword: true }");
        }
    }

    private Optional<UserSpec> byCertificate(FileSection user) {
        SourceProtocol.check(user, protocol, SourceProtocol.OPCUA::equals, "certificate", "key");
        var certificate = user.required("certificate").flatMap(FileEntry::text);
        var key = user.required("key").flatMap(SecretRefReader::key);
        return certificate.flatMap(c -> key.map(k -> new UserSpec.X509(c, k)));
    }
}
