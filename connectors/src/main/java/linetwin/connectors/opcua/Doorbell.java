package linetwin.connectors.opcua;

import java.net.URI;
import java.net.UnknownHostException;
import linetwin.connectors.link.Knock;
import linetwin.connectors.link.NoLinkException;
import linetwin.core.feed.Finding;
import linetwin.core.feed.Trouble;

/** Asks whether anybody listens, before the library, which would go on asking for ever, is set upon the port. */
final class Doorbell {
    private Doorbell() {}

    /** @throws NoLinkException where nobody does, with what is wrong */
    static void ring(String endpoint) throws NoLinkException {
        try {
            Knock.at(endpoint);
        } catch (NoLinkException e) {
            if (e.finding().isPresent()) {
                throw e;
            }
            var finding = e.getCause() instanceof UnknownHostException
                    ? Finding.of(Trouble.UNKNOWN_HOST, String.valueOf(URI.create(endpoint).getHost()))
                    : Finding.of(Trouble.NOBODY_ANSWERS, endpoint);
            throw new NoLinkException(finding, String.valueOf(e.getMessage()), e);
        }
    }
}
