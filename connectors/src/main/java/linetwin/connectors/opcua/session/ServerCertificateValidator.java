package linetwin.connectors.opcua.session;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.connectors.security.CertificateFingerprint;
import linetwin.connectors.security.FileTrustList;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.connection.SourceSpec;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.trust.CertificateCard.Standing;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultClientCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.eclipse.milo.opcua.stack.core.util.validation.CertificateValidationUtil;
import org.eclipse.milo.opcua.stack.core.util.validation.ValidationCheck;

/**
 * Validates the certificate of a server. A certificate is trusted if a user has decided on its fingerprint, or if a
 * trusted authority signed it. In addition its validity, host, application URI and key usages are checked, which the
 * library omits by default.
 */
final class ServerCertificateValidator implements CertificateValidator {
    private final SourceSpec source;
    private final FileTrustList trust;

    ServerCertificateValidator(SourceSpec source, FileTrustList trust) {
        this.source = source;
        this.trust = trust;
    }

    /**
     * Checks the certificate of an offered endpoint before anything is sent there.
     *
     * @throws ConnectFailedException if the certificate is not acceptable
     */
    void check(EndpointOffer offered) throws ConnectFailedException {
        var chain = chain(offered);
        try {
            validateCertificateChain(chain, offered.endpoint().getServer().getApplicationUri(), new String[] {
                URI.create(source.endpoint()).getHost()
            });
        } catch (UaException e) {
            throw new ConnectFailedException(
                    finding(chain.getFirst(), e),
                    "The certificate of %s will not do: %s".formatted(source.endpoint(), e.getMessage()),
                    e);
        }
    }

    private List<X509Certificate> chain(EndpointOffer offered) throws ConnectFailedException {
        try {
            var bytes = offered.endpoint().getServerCertificate();
            var chain = CertificateUtil.decodeCertificates(bytes == null ? new byte[0] : bytes.bytesOrEmpty());
            if (!chain.isEmpty()) {
                return chain;
            }
            throw new UaException(StatusCodes.Bad_CertificateInvalid, "the server shows none");
        } catch (UaException e) {
            throw new ConnectFailedException(
                    Diagnostic.of(DiagnosticCode.BAD_CERTIFICATE, source.endpoint())
                            .with(RejectionReason.of(RejectionCode.OTHER, e.getMessage())),
                    "The certificate of %s cannot be read: %s".formatted(source.endpoint(), e.getMessage()),
                    e);
        }
    }

    @Override
    public void validateCertificateChain(List<X509Certificate> chain, String applicationUri, String[] hosts)
            throws UaException {
        var certificate = chain.getFirst();
        switch (trust.standing(certificate)) {
            case REJECTED -> throw new UaException(StatusCodes.Bad_CertificateUntrusted, "it was rejected");
            case TRUSTED, TRUSTED_ONCE -> checkItself(certificate, applicationUri, hosts);
            default -> checkChain(chain, applicationUri, hosts);
        }
    }

    private void checkItself(X509Certificate certificate, String applicationUri, String[] hosts) throws UaException {
        if (!isExcused()) {
            CertificateValidationUtil.checkValidity(certificate, true);
        }
        CertificateValidationUtil.checkEndEntityKeyUsage(certificate);
        CertificateValidationUtil.checkEndEntityExtendedKeyUsage(certificate, false);
        if (applicationUri != null) {
            CertificateValidationUtil.checkApplicationUri(certificate, applicationUri);
        }
        if (hosts != null) {
            CertificateValidationUtil.checkHostnameOrIpAddress(certificate, hosts);
        }
    }

    /** Checks a certificate without a user's decision: a trusted authority must have issued it. */
    private void checkChain(List<X509Certificate> chain, String applicationUri, String[] hosts) throws UaException {
        var list = new MemoryTrustListManager();
        list.setTrustedCertificates(trust.trusted());
        list.setIssuerCertificates(trust.issuers());
        list.setTrustedCrls(trust.revoked());
        try {
            new DefaultClientCertificateValidator(list, checks(), new MemoryCertificateQuarantine())
                    .validateCertificateChain(chain, applicationUri, hosts);
        } catch (UaException e) {
            if (isUntrusted(e)) {
                trust.met(chain, source.endpoint());
                throw new UaException(
                        StatusCodes.Bad_CertificateUntrusted, "nobody has said that it is to be trusted", e);
            }
            throw e;
        }
    }

    private Set<ValidationCheck> checks() {
        var checks = EnumSet.copyOf(ValidationCheck.ALL_OPTIONAL_CHECKS);
        if (isExcused()) {
            checks.remove(ValidationCheck.VALIDITY);
        }
        return checks;
    }

    /** True if the connection file accepts an expired certificate today. */
    private boolean isExcused() {
        return source.security()
                .expiredUntil()
                .filter(until -> !LocalDate.now(ZoneId.systemDefault()).isAfter(until))
                .isPresent();
    }

    private static boolean isUntrusted(UaException e) {
        long code = e.getStatusCode().getValue();
        return code == StatusCodes.Bad_CertificateUntrusted
                || code == StatusCodes.Bad_SecurityChecksFailed
                || code == StatusCodes.Bad_CertificateChainIncomplete
                // The chain of an authority without a revocation list is not accepted; a decision of the user still is.
                || code == StatusCodes.Bad_CertificateRevocationUnknown
                || code == StatusCodes.Bad_CertificateIssuerRevocationUnknown;
    }

    private Diagnostic finding(X509Certificate certificate, UaException e) {
        var endpoint = source.endpoint();
        long code = e.getStatusCode().getValue();
        if (isUntrusted(e)) {
            var trouble = trust.standing(certificate) == Standing.REJECTED
                    ? DiagnosticCode.REJECTED_CERTIFICATE
                    : DiagnosticCode.UNTRUSTED_CERTIFICATE;
            return Diagnostic.of(
                    trouble,
                    endpoint,
                    CertificateFingerprint.of(certificate),
                    certificate.getSubjectX500Principal().getName());
        }
        if (code == StatusCodes.Bad_CertificateTimeInvalid || code == StatusCodes.Bad_CertificateIssuerTimeInvalid) {
            return Diagnostic.of(
                    DiagnosticCode.CERTIFICATE_OUT_OF_TIME,
                    endpoint,
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
        }
        if (code == StatusCodes.Bad_CertificateHostNameInvalid) {
            var host = Optional.ofNullable(URI.create(endpoint).getHost()).orElse(endpoint);
            return Diagnostic.of(DiagnosticCode.CERTIFICATE_FOR_ANOTHER_HOST, endpoint, host, hosts(certificate));
        }
        return Diagnostic.of(DiagnosticCode.BAD_CERTIFICATE, endpoint)
                .with(StatusCodeText.reason(RejectionCode.BAD_STATUS, e.getStatusCode()));
    }

    private static String hosts(X509Certificate certificate) {
        var names = CertificateUtil.getSanDnsNames(certificate);
        names.addAll(CertificateUtil.getSanIpAddresses(certificate));
        return String.join(", ", names);
    }
}
