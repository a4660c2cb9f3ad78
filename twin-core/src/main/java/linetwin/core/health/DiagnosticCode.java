package linetwin.core.health;

/**
 * Faults that can occur between a source and the line. Each has one sentence and one action in every language of the
 * interface; the particulars of a {@link Diagnostic} stand in the order given here. A reason is the last of them, and
 * may be a {@link RejectionReason}.
 */
public enum DiagnosticCode {
    /** Connection refused: no server at this endpoint. endpoint */
    NOBODY_ANSWERS(false),
    /** Host name without an address. host */
    UNKNOWN_HOST(false),
    /** Answer that is not of this protocol. endpoint, received text */
    STRANGE_ANSWER(false),
    /** No answer within the timeout. endpoint, seconds */
    NO_ANSWER_IN_TIME(false),
    /** Connection lost. endpoint, reason */
    CONNECTION_LOST(false),
    /** No value or message for too long. endpoint, seconds */
    SILENT(false),
    /** Connection that answers, but has not delivered any value yet. endpoint, seconds */
    NO_VALUES(false),
    /** Values with old source times. endpoint, seconds */
    OLD_VALUES(false),
    /** Wrong user or password. endpoint, user */
    WRONG_PASSWORD(true),
    /** User without the right for this operation. endpoint, user, operation */
    NOT_AUTHORISED(true),
    /** Login method that the server does not offer. endpoint, wanted, offered */
    NO_SUCH_LOGIN(true),
    /** Password would cross the network in clear text. endpoint */
    CLEAR_PASSWORD(true),
    /** Security policy that the server does not offer. endpoint, wanted, offered */
    NO_SUCH_SECURITY(true),
    /** Weaker security offered than before. endpoint, before, now */
    DOWNGRADED(true),
    /** Certificate that the user has not trusted yet. endpoint, fingerprint, subject */
    UNTRUSTED_CERTIFICATE(true),
    /** Broker certificate from an authority that its source does not trust. endpoint, fingerprint, subject */
    UNKNOWN_AUTHORITY(true),
    /** Certificate that the user rejected. endpoint, fingerprint, subject */
    REJECTED_CERTIFICATE(true),
    /** Certificate that has expired or is not valid yet. endpoint, from, until */
    CERTIFICATE_OUT_OF_TIME(true),
    /** Certificate for another host. endpoint, host, named hosts */
    CERTIFICATE_FOR_ANOTHER_HOST(true),
    /** Certificate with another fault. endpoint, reason */
    BAD_CERTIFICATE(true),
    /** Our certificate is not trusted by the other side. endpoint, our fingerprint */
    OURS_NOT_TRUSTED(true),
    /** Secret that cannot be read. reference, reason */
    NO_SECRET(true),
    /** File that cannot be read. file, reason */
    NO_FILE(true),
    /** Namespace that the server does not have. endpoint, uri */
    NO_SUCH_NAMESPACE(false),
    /** Tags of the connection file that the server does not have. count, first */
    MISSING_TAGS(false),
    /** Items that the server refused. count, first, reason */
    REFUSED_ITEMS(false),
    /** Limit of the server for monitored items reached. endpoint, limit */
    TOO_MANY_ITEMS(false),
    /** Limit of the server for sessions reached. endpoint, message of the server */
    TOO_MANY_SESSIONS(false),
    /** Server state other than Running. endpoint, state as in OPC 10000-5 */
    SERVER_NOT_RUNNING(false),
    /** Service level that the server itself reports as degraded. endpoint, level from 0 to 255 */
    SERVICE_DEGRADED(false),
    /** Publishing slower than requested, and than values stay fresh. endpoint, its ms, requested ms */
    SLOW_PUBLISHING(false),
    /** Queue of the server too short for the values between two messages. number of tags, first, kept/needed of it */
    SHORT_QUEUE(false),
    /** Values lost because they came faster than they could be received or sent. endpoint, count at least */
    VALUES_LOST(false),
    /** Missing message that the server could not republish. endpoint, count at least */
    MESSAGES_DROPPED(false),
    /** History of a disconnection too long to read. endpoint, number of tags */
    HISTORY_CUT(false),
    /** Values conflated: more came than can be shown one by one; the newest of each signal is kept. endpoint, count */
    CONFLATED(false),
    /** Messages that cannot be read. count, newest path, reason */
    UNREADABLE(false),
    /** Values that the source itself marks as bad. count, newest path, reason */
    BAD_VALUES(false),
    /** Offset of the source's clock. endpoint, seconds */
    CLOCK_SKEW(false),
    /** Missing sequence numbers. edge node, count */
    SEQUENCE_GAP(false),
    /** Sparkplug data without a birth, and rebirths are not permitted. edge node */
    NO_BIRTH(false),
    /** Sparkplug data without a birth; a rebirth was requested. edge node */
    NO_REBIRTH(false),
    /** Publisher gone, as reported by the broker. publisher */
    PUBLISHER_GONE(false),
    /** Client id taken over by another client. endpoint, client id */
    TAKEN_OVER(true),
    /** Subscription that the broker refused. endpoint, filter */
    REFUSED_SUBSCRIPTION(true),
    /** Address space changed. endpoint, number of affected tags */
    ADDRESS_SPACE_CHANGED(false),
    /** Fault without a code of its own. endpoint, message of the library */
    OTHER(false);

    private final boolean needsUser;

    DiagnosticCode(boolean needsUser) {
        this.needsUser = needsUser;
    }

    /** True if retrying alone is useless or harmful, for example because an account may be locked. */
    public boolean needsUser() {
        return needsUser;
    }
}
