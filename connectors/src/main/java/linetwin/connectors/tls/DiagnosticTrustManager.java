package linetwin.connectors.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * Trust manager with the checks of the Java runtime (PKIX path and host name) that provides a diagnostic after a
 * refusal. An expired certificate may be accepted until a date in the connection file; all other checks apply to it
 * unchanged.
 */
final class DiagnosticTrustManager extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager runtime;
    private final String endpoint;
    private final String host;
    private final Optional<LocalDate> expiredUntil;
    private final InstantSource clock;
    private volatile @Nullable Diagnostic finding;

    DiagnosticTrustManager(
            X509ExtendedTrustManager runtime,
            String endpoint,
            String host,
            Optional<LocalDate> expiredUntil,
            InstantSource clock) {
        this.runtime = runtime;
        this.endpoint = endpoint;
        this.host = host;
        this.expiredUntil = expiredUntil;
        this.clock = clock;
    }

    /** Diagnostic of the newest certificate; empty if it was accepted. */
    Optional<Diagnostic> diagnostic() {
        return Optional.ofNullable(finding);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, () -> runtime.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, () -> runtime.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, () -> runtime.checkServerTrusted(chain, authType));
    }

    private void check(X509Certificate[] chain, RuntimeCheck check) throws CertificateException {
        finding = null;
        try {
            check.run();
        } catch (CertificateException e) {
            if (!isExcused(chain)) {
                finding = fault(chain, e);
                throw e;
            }
        }
    }

    private boolean isExcused(X509Certificate[] chain) {
        var now = clock.instant();
        return expiredUntil
                        .filter(last ->
                                !LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(last))
                        .isPresent()
                && now.isAfter(chain[0].getNotAfter().toInstant())
                && CertificateHostNames.speaksFor(chain[0], host)
                && wasTrusted(chain);
    }

    /** True if the chain was valid in the last second before the expiry of its certificate. */
    private boolean wasTrusted(X509Certificate[] chain) {
        return isTrusted(chain, chain[0].getNotAfter().toInstant().minusSeconds(1));
    }

    private boolean isTrusted(X509Certificate[] chain, Instant at) {
        var anchors = new LinkedHashSet<TrustAnchor>();
        var issuers = List.of(runtime.getAcceptedIssuers());
        issuers.forEach(issuer -> anchors.add(new TrustAnchor(issuer, null)));
        var below = new ArrayList<X509Certificate>();
        for (var certificate : chain) {
            if (issuers.contains(certificate)) {
                break;
            }
            below.add(certificate);
        }
        if (below.isEmpty()) {
            return true;
        }
        try {
            var parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            var path = CertificateFactory.getInstance("X.509").generateCertPath(below);
            return CertPathValidator.getInstance("PKIX").validate(path, parameters) != null;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private Diagnostic fault(X509Certificate[] chain, CertificateException e) {
        var now = clock.instant();
        for (var certificate : chain) {
            var from = certificate.getNotBefore().toInstant();
            var until = certificate.getNotAfter().toInstant();
            if (now.isBefore(from) || now.isAfter(until)) {
                return Diagnostic.of(DiagnosticCode.CERTIFICATE_OUT_OF_TIME, endpoint, from, until);
            }
        }
        if (!isTrusted(chain, now)) {
            return Diagnostic.of(
                    DiagnosticCode.UNKNOWN_AUTHORITY,
                    endpoint,
                    CertificateHostNames.fingerprint(chain[0]),
                    chain[0].getSubjectX500Principal().getName());
        }
        if (!CertificateHostNames.speaksFor(chain[0], host)) {
            var names = String.join(", ", CertificateHostNames.of(chain[0]));
            return Diagnostic.of(DiagnosticCode.CERTIFICATE_FOR_ANOTHER_HOST, endpoint, host, names);
        }
        return Diagnostic.of(DiagnosticCode.BAD_CERTIFICATE, endpoint, String.valueOf(e.getMessage()));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        runtime.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        runtime.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        runtime.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return runtime.getAcceptedIssuers();
    }

    /** Check by the trust manager of the Java runtime. */
    private interface RuntimeCheck {
        void run() throws CertificateException;
    }
}
