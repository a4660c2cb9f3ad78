package linetwin.connectors.secret;

/** A secret cannot be had; the message says why and what to do, and goes on after a colon. */
final class NoSecretException extends Exception {
    NoSecretException(String message) {
        super(message);
    }

    NoSecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
