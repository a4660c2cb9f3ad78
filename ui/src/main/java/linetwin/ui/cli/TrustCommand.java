package linetwin.ui.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.TrustList;
import linetwin.core.trust.TrustList.Decision;
import linetwin.ui.cli.line.FiniteJsonGenerator;
import linetwin.ui.cli.live.FingerprintPrefix;
import linetwin.ui.cli.live.HealthJson;
import linetwin.ui.files.UserFolder;
import linetwin.ui.live.ConnectorDirectory;
import linetwin.ui.text.DiagnosticText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linetwin trust}: certificates of servers, and the decisions of the user on them. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description =
                "Lists the certificates that were met, or decides about one. Nothing is trusted unasked: compare the "
                        + "fingerprint with what whoever runs the server tells you. To trust one for a single run only, use "
                        + "linetwin mirror --trust-once FINGERPRINT.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:there is no such certificate, or the decision cannot be kept", "2:wrong usage"})
public final class TrustCommand implements Callable<Integer> {
    private enum Act {
        LIST,
        ACCEPT,
        REJECT
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACT",
            defaultValue = "list",
            description = "list, accept or reject. Default: ${DEFAULT-VALUE}.")
    private Act act = Act.LIST;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FINGERPRINT",
            description = "The SHA-256 fingerprint, or its first 8 pairs at least.")
    private String fingerprint = "";

    @Option(names = "--json", description = "Print one JSON object for each certificate")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if ((act == Act.LIST) != fingerprint.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    act == Act.LIST ? "list takes no fingerprint" : "name the certificate by its fingerprint");
        }
        try {
            var list = ConnectorDirectory.requiredTrustList(UserFolder.path());
            return act == Act.LIST ? list(list) : decide(list);
        } catch (UncheckedIOException | UnsupportedOperationException | IllegalArgumentException e) {
            return fail(String.valueOf(e.getMessage()));
        }
    }

    private int list(TrustList list) {
        var cards = list.cards();
        cards.forEach(this::print);
        if (cards.isEmpty() && !json) {
            spec.commandLine().getOut().println("No certificate was met yet.");
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int decide(TrustList list) {
        var found = find(list);
        if (found.isEmpty()) {
            return fail("no certificate that was met has the fingerprint %s. 'linetwin trust' lists those that were"
                    .formatted(fingerprint));
        }
        list.decide(found.get().fingerprint(), act == Act.ACCEPT ? Decision.ALWAYS : Decision.REJECT);
        find(list).ifPresent(this::print);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Optional<CertificateCard> find(TrustList list) {
        var wanted = FingerprintPrefix.parse(fingerprint);
        return list.cards().stream()
                .filter(card -> wanted.fits(card.fingerprint()))
                .findFirst();
    }

    private void print(CertificateCard card) {
        spec.commandLine().getOut().println(json ? FiniteJsonGenerator.line(it -> write(card, it)) : text(card));
    }

    private static String text(CertificateCard card) {
        var text = new StringBuilder("%s  %s%n  subject %s, issuer %s%n  valid %s to %s%s%n"
                .formatted(
                        card.standing(),
                        card.fingerprint(),
                        card.subject(),
                        card.issuer(),
                        day(card.from()),
                        day(card.until()),
                        card.hosts().isEmpty() ? "" : ", for " + String.join(", ", card.hosts())));
        if (!card.applicationUri().isEmpty()) {
            text.append("  application %s%n".formatted(card.applicationUri()));
        }
        card.endpoint().ifPresent(it -> text.append("  met at %s%n".formatted(it)));
        faults(card).forEach(it -> text.append("  fault: %s%n".formatted(it)));
        return text.toString().stripTrailing();
    }

    private static List<String> faults(CertificateCard card) {
        var diagnostics = DiagnosticText.english();
        return card.faults().stream().map(diagnostics::reason).toList();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void write(CertificateCard card, JsonGenerator json) throws IOException {
        json.writeStringField("fingerprint", card.fingerprint());
        json.writeStringField("standing", card.standing().name());
        json.writeStringField("subject", card.subject());
        json.writeStringField("issuer", card.issuer());
        json.writeStringField("from", card.from().toString());
        json.writeStringField("until", card.until().toString());
        list(json, "hosts", card.hosts());
        json.writeStringField("applicationUri", card.applicationUri());
        HealthJson.text(json, "endpoint", card.endpoint());
        list(json, "faults", faults(card));
    }

    private static void list(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (var value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private int fail(String why) {
        spec.commandLine().getErr().println("linetwin: " + why);
        spec.commandLine().getErr().flush();
        return 1;
    }
}
