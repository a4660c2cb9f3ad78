package linetwin.connectors.secret;

/** Failure to read a secret. The message contains cause and remedy, as a clause that follows a colon. */
final class SecretUnavailableException extends Exception {
    SecretUnavailableException(String message) {
        super(message);
    }

    SecretUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
