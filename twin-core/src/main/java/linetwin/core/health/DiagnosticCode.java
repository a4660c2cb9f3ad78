package linetwin.core.health;

/**
 * Everything that we know can go wrong between a source and the line. Each has one sentence and one action in every
 * language of the interface; the particulars of a {@link Diagnostic} stand in the order given here.
 */
public enum DiagnosticCode {
    /** Nobody listens there. endpoint */
    NOBODY_ANSWERS(false),
    /** The host has no address. host */
    UNKNOWN_HOST(false),
    /** Something listens, but answers nothing that we understand. endpoint, what came */
    STRANGE_ANSWER(false),
    /** It took too long to answer. endpoint, seconds */
    NO_ANSWER_IN_TIME(false),
    /** The connection broke. endpoint, why */
    CONNECTION_LOST(false),
    /** Nothing arrives any more. endpoint, seconds */
    SILENT(false),
    /** Connected, and it answers, but no value has come at all. endpoint, seconds */
    NO_VALUES(false),
    /** It arrives, but with old source times. endpoint, seconds */
    OLD_VALUES(false),
    /** User or password is wrong. endpoint, user */
    WRONG_PASSWORD(true),
    /** The user may not do this. endpoint, user, what */
    NOT_AUTHORISED(true),
    /** The server does not offer this way to log in. endpoint, wanted, offered */
    NO_SUCH_LOGIN(true),
    /** A password would cross the network in clear. endpoint */
    CLEAR_PASSWORD(true),
    /** The wanted security is not offered. endpoint, wanted, offered */
    NO_SUCH_SECURITY(true),
    /** It offered better security before. endpoint, before, now */
    DOWNGRADED(true),
    /** Nobody has said that this certificate is to be trusted. endpoint, fingerprint, subject */
    UNTRUSTED_CERTIFICATE(true),
    /** A broker's certificate comes from nobody whom its source trusts. endpoint, fingerprint, subject */
    UNKNOWN_AUTHORITY(true),
    /** It was rejected by the user. endpoint, fingerprint, subject */
    REJECTED_CERTIFICATE(true),
    /** Its time is over, or has not come. endpoint, from, until */
    CERTIFICATE_OUT_OF_TIME(true),
    /** It speaks for another host. endpoint, host, named hosts */
    CERTIFICATE_FOR_ANOTHER_HOST(true),
    /** It is wrong in another way. endpoint, why */
    BAD_CERTIFICATE(true),
    /** The other side does not trust ours. endpoint, our fingerprint */
    OURS_NOT_TRUSTED(true),
    /** A secret could not be read. reference, why */
    NO_SECRET(true),
    /** A file could not be read. file, why */
    NO_FILE(true),
    /** The server does not have this namespace. endpoint, uri */
    NO_SUCH_NAMESPACE(false),
    /** Tags of the connection file are not on the server. how many, first */
    MISSING_TAGS(false),
    /** The server refused items. how many, first, why */
    REFUSED_ITEMS(false),
    /** The server has reached a limit. endpoint, limit */
    TOO_MANY_ITEMS(false),
    /** The server has no room for one more client. endpoint, what it said */
    TOO_MANY_SESSIONS(false),
    /** The server says that it does not run as it should. endpoint, state as in OPC 10000-5 */
    SERVER_NOT_RUNNING(false),
    /** The server rates its own service as degraded. endpoint, level from 0 to 255 */
    SERVICE_DEGRADED(false),
    /** The server tells what is new more seldom than asked, and than values stay fresh. endpoint, its ms, asked ms */
    SLOW_PUBLISHING(false),
    /** The server keeps too few values between two messages. how many tags, first, kept/needed of it */
    SHORT_QUEUE(false),
    /** Values came faster than they could be taken or sent. endpoint, how many at least */
    VALUES_LOST(false),
    /** A message was missing, and the server could not send it once more. endpoint, how many at least */
    MESSAGES_DROPPED(false),
    /** The history of a time without connection was too long to read. endpoint, how many tags */
    HISTORY_CUT(false),
    /** More came than can be shown one by one; the newest of each signal is kept. endpoint, how many */
    CONFLATED(false),
    /** Messages that cannot be read. how many, newest where, why */
    UNREADABLE(false),
    /** The source itself says that it has no good value. how many, newest where, why */
    BAD_VALUES(false),
    /** The source's clock is off. endpoint, seconds */
    CLOCK_SKEW(false),
    /** Sequence numbers are missing. edge node, how many */
    SEQUENCE_GAP(false),
    /** Data came without a birth, and rebirths may not be asked for. edge node */
    NO_BIRTH(false),
    /** Data came without a birth, and the node was asked to tell everything anew. edge node */
    NO_REBIRTH(false),
    /** The broker says that the publisher is gone. who */
    PUBLISHER_GONE(false),
    /** Another client took our client id. endpoint, client id */
    TAKEN_OVER(true),
    /** The broker refuses the subscription. endpoint, filter */
    REFUSED_SUBSCRIPTION(true),
    /** The address space changed. endpoint, how many tags are affected */
    ADDRESS_SPACE_CHANGED(false),
    /** Something that we have no name for. endpoint, what the library said */
    OTHER(false);

    private final boolean needsUser;

    DiagnosticCode(boolean needsUser) {
        this.needsUser = needsUser;
    }

    /** Whether trying again by itself is no use, or harmful: an account may be locked. */
    public boolean needsUser() {
        return needsUser;
    }
}
