package linetwin.connectors.opcua.session;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.connectors.security.StrongestProtectionFile;
import linetwin.connectors.security.StrongestProtectionFile.Offer;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SecuritySpec.Mode;
import linetwin.core.connection.SecuritySpec.Policy;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;

/**
 * Selects the endpoint of a server: the safest that it offers, or exactly the one that the connection file names. Never
 * selects less protection than the same endpoint had before, unless the file names it.
 */
final class EndpointSelector {
    private final SourceSpec source;
    private final StrongestProtectionFile best;

    EndpointSelector(FeedRequest request) {
        this.source = request.source();
        this.best = new StrongestProtectionFile(request.home());
    }

    /** @throws ConnectFailedException if no offered endpoint is acceptable */
    EndpointOffer choose(List<EndpointDescription> endpoints) throws ConnectFailedException {
        var all = endpoints.stream()
                .filter(e -> String.valueOf(e.getEndpointUrl()).startsWith("opc.tcp:"))
                .map(EndpointOffer::of)
                .flatMap(Optional::stream)
                .toList();
        var fitting = all.stream().filter(this::isWanted).toList();
        if (fitting.isEmpty()) {
            throw noSuchSecurity(all);
        }
        var chosen = fitting.stream()
                .filter(offered -> !offered.logins(login()).isEmpty())
                .max(Comparator.comparingInt(EndpointOffer::rank))
                .orElseThrow(() -> noSuchLogin(fitting));
        refuseClearPassword(chosen);
        refuseDowngrade(chosen);
        return chosen;
    }

    private boolean isWanted(EndpointOffer offered) {
        var wanted = source.security();
        boolean isPolicy = wanted.policy() == Policy.BEST || wanted.policy() == offered.policy();
        boolean isMode = wanted.mode() == Mode.BEST
                || wanted.policy() == Policy.NONE
                || offered.mode().filter(wanted.mode()::equals).isPresent();
        return isPolicy && isMode;
    }

    UserTokenType login() {
        return switch (source.user().orElse(null)) {
            case null -> UserTokenType.Anonymous;
            case UserSpec.Password _ -> UserTokenType.UserName;
            case UserSpec.X509 _ -> UserTokenType.Certificate;
        };
    }

    private ConnectFailedException noSuchSecurity(List<EndpointOffer> all) {
        var wanted =
                source.security().policy() == Policy.BEST && source.security().mode() == Mode.BEST
                        ? "security.best"
                        : EndpointOffer.words(
                                source.security().policy(),
                                Optional.of(source.security().mode()));
        var offered = offered(all);
        return new ConnectFailedException(
                Diagnostic.of(DiagnosticCode.NO_SUCH_SECURITY, source.endpoint(), wanted)
                        .with(offered),
                "The server at %s does not offer %s, but: %s".formatted(source.endpoint(), wanted, offered),
                null);
    }

    private static RejectionReason offered(List<EndpointOffer> all) {
        return all.isEmpty()
                ? RejectionReason.of(RejectionCode.NOTHING_SAFE)
                : RejectionReason.of(
                        RejectionCode.OTHER,
                        all.stream().map(EndpointOffer::words).distinct().collect(Collectors.joining("; ")));
    }

    private ConnectFailedException noSuchLogin(List<EndpointOffer> fitting) {
        var offered = fitting.stream()
                .flatMap(EndpointOffer::logins)
                .map(login -> login.getTokenType().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return new ConnectFailedException(
                Diagnostic.of(DiagnosticCode.NO_SUCH_LOGIN, source.endpoint(), login(), offered),
                "The server at %s does not let anybody in by %s, but by: %s"
                        .formatted(source.endpoint(), login(), offered),
                null);
    }

    private void refuseClearPassword(EndpointOffer chosen) throws ConnectFailedException {
        if (login() == UserTokenType.UserName
                && !chosen.isEncrypted()
                && chosen.logins(UserTokenType.UserName).stream().noneMatch(chosen::isEncrypted)
                && !source.security().clearPassword()) {
            throw new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.CLEAR_PASSWORD, source.endpoint()),
                    "The password for %s would cross the network in clear. Ask for a safer endpoint, or permit it in the connection file"
                            .formatted(source.endpoint()),
                    null);
        }
    }

    private void refuseDowngrade(EndpointOffer chosen) throws ConnectFailedException {
        if (source.security().policy() != Policy.BEST) {
            return;
        }
        try {
            var before = best.of(source.endpoint()).filter(b -> b.rank() > chosen.rank());
            if (before.isPresent()) {
                throw downgraded(before.get(), chosen);
            }
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private ConnectFailedException downgraded(Offer before, EndpointOffer now) {
        return new ConnectFailedException(
                Diagnostic.of(DiagnosticCode.DOWNGRADED, source.endpoint(), before.words(), now.words()),
                "The server at %s offered %s before and now only %s"
                        .formatted(source.endpoint(), before.words(), now.words()),
                null);
    }

    /** Stores the used protection as the minimum for the next time. */
    void used(EndpointOffer chosen) throws ConnectFailedException {
        if (!chosen.isProtected()) {
            return;
        }
        try {
            best.used(source.endpoint(), chosen.offer());
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private ConnectFailedException notKept(IOException e) {
        return new ConnectFailedException(
                Diagnostic.of(DiagnosticCode.OTHER, source.endpoint())
                        .with(RejectionReason.of(RejectionCode.PROTECTION_NOT_KEPT, e.getMessage())),
                "What %s offered before cannot be read or kept: %s".formatted(source.endpoint(), e),
                e);
    }
}
