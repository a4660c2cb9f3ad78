package linetwin.connectors.opcua.session;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;

/** Validator for channels without certificates: it rejects each certificate. */
final class RejectingValidator implements CertificateValidator {
    @Override
    public void validateCertificateChain(List<X509Certificate> chain, String applicationUri, String[] hosts)
            throws UaException {
        throw new UaException(StatusCodes.Bad_CertificateUntrusted, "no certificate was to be expected");
    }
}
