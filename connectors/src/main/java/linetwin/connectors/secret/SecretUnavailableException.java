package linetwin.connectors.secret;

/** A secret cannot be had; the message says why and what to do, and goes on after a colon. */
final class SecretUnavailableException extends Exception {
    SecretUnavailableException(String message) {
        super(message);
    }

    SecretUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
