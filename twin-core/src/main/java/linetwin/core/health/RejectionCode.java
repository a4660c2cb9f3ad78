package linetwin.core.health;

/**
 * Reasons for which a message or value was lost or could not be used. Each has one clause in every language of the
 * interface; the arguments of a {@link RejectionReason} stand in the order given here.
 */
public enum RejectionCode {
    /** Arguments: text. */
    NO_NUMBER(1),
    /** Arguments: number. */
    NOT_FINITE(1),
    /** Arguments: type. */
    NO_NUMBER_TYPE(1),
    /** Arguments: type. */
    NO_TEXT_TYPE(1),
    NO_VALUE(0),
    NULL_VALUE(0),
    NO_SINGLE_VALUE(0),
    RAW_BYTES(0),
    /** Arguments: characters. */
    TEXT_TOO_LONG(1),
    BAD_QUALITY(0),
    /** Arguments: status code, its meaning in OPC 10000-4. */
    BAD_STATUS(2),
    /** Arguments: text. */
    UNKNOWN_QUALITY(1),
    /** Arguments: text. */
    NO_TIME(1),
    /** Arguments: time. */
    FUTURE_TIME(1),
    /** Arguments: unit. */
    UNKNOWN_UNIT(1),
    /** Arguments: unit, unit of the line file. */
    UNIT_MISMATCH(2),
    /** Arguments: text. */
    NO_STATE(1),
    /** Arguments: text. */
    NO_SERIAL(1),
    /** Arguments: number. */
    NO_COUNT(1),
    /** Arguments: seconds. */
    NO_CYCLE_TIME(1),
    /** Arguments: kilowatt-hours. */
    NO_ENERGY(1),
    /** Arguments: station. */
    NO_SUCH_STATION(1),
    NO_STATION_NAME(0),
    NO_SIGNAL_NAME(0),
    /** Arguments: name. */
    INVALID_NAME(1),
    /** Arguments: limit. */
    TOO_MANY_TAGS(1),
    /** Arguments: limit. */
    TOO_MANY_TOPICS(1),
    /** Arguments: limit. */
    TOO_MANY_MEMBERS(1),
    /** Arguments: bytes, limit. */
    MESSAGE_TOO_LARGE(2),
    EMPTY_MESSAGE(0),
    NO_UTF8(0),
    /** Arguments: format, message of the library. */
    INVALID_FORMAT(2),
    /** Arguments: pointer. */
    NO_SUCH_MEMBERS(1),
    NAMELESS_MEMBER(0),
    /** Arguments: pointer. */
    NOTHING_AT_POINTER(1),
    NO_JSON_OBJECT(0),
    /** Arguments: field. */
    FIELD_MISSING(1),
    /** Arguments: field, value. */
    FIELD_NO_NUMBER(2),
    /** Arguments: field, value. */
    FIELD_NO_INTEGER(2),
    /** Arguments: field, expected type, value. */
    FIELD_TYPE(3),
    /** Arguments: field. */
    FIELD_CUT_SHORT(1),
    /** Arguments: text. */
    NO_LOCATION(1),
    /** Arguments: text. */
    NO_PLACE_INDEX(1),
    /** Arguments: text. */
    NO_SIGNAL_ID(1),
    /** Arguments: text. */
    NO_UNIT_LINE(1),
    /** Arguments: text. */
    NO_QUALITY_NAME(1),
    /** Arguments: reason code of MQTT 5, its name. */
    SUBSCRIPTION_REFUSED(2),
    /** Arguments: message of the library. */
    SUBSCRIPTION_FAILED(1),
    /** Arguments: message of the library. */
    CLIENT_ERROR(1),
    RETAINED_MESSAGE(0),
    SEND_FAILED(0),
    /** Arguments: messages. */
    SEND_EXPIRED(1),
    DATA_WITHOUT_BIRTH(0),
    DEATH_OF_OTHER_BIRTH(0),
    NO_SEQUENCE_NUMBER(0),
    NUMBERING_RESTARTED(0),
    /** Arguments: limit. */
    TOO_MANY_DEVICES(1),
    UNKNOWN_DATA_TYPE(0),
    /** Arguments: number of the data type. */
    INTEGER_DATA_TYPE(1),
    /** Arguments: bytes. */
    NO_ARRAY_BYTES(1),
    TEMPLATE_DEFINITION(0),
    PAYLOAD_COMPRESSED(0),
    /** Arguments: rows. */
    TOO_MANY_ROWS(1),
    UNOPENED_GROUP(0),
    /** Arguments: limit. */
    NESTED_TOO_DEEP(1),
    NO_ARRAY(0),
    /** Arguments: elements, index. */
    NO_ELEMENT(2),
    /** Arguments: member. */
    NO_STRUCTURE(1),
    /** Arguments: type, member. */
    NO_MEMBER(2),
    TYPES_UNKNOWN(0),
    /** Arguments: message of the library. */
    TYPES_NOT_READ(1),
    /** Arguments: path. */
    NO_NODE_PATH(1),
    /** Arguments: part, path. */
    NO_ELEMENT_PATH(2),
    /** Arguments: status code, its meaning. */
    ITEM_REFUSED(2),
    NODE_REMOVED(0),
    /** Arguments: status code, its meaning. */
    ALARMS_REFUSED(2),
    /** Arguments: status code, its meaning. */
    CONDITIONS_REFUSED(2),
    /** Arguments: status code, its meaning. */
    SERVER_NOT_WATCHED(2),
    /** Arguments: status code, its meaning. */
    HISTORY_REFUSED(2),
    /** Arguments: status code, its meaning. */
    SEARCH_FAILED(2),
    /** Arguments: values. */
    QUEUE_OVERFLOW(1),
    /** Arguments: events. */
    EVENT_QUEUE_OVERFLOW(1),
    MESSAGE_DROPPED(0),
    /** Arguments: messages. */
    MESSAGES_MISSED(1),
    HISTORY_TOO_LONG(0),
    NO_REASON(0),
    CLOSED_BY_BROKER(0),
    /** Arguments: reason code of MQTT 5, its name. */
    BROKER_CODE(2),
    /** Arguments: reason code of MQTT 5, its name. */
    CONNECT_REFUSED(2),
    /** Arguments: client id. */
    CONNECT_AS(1),
    LOG_IN(0),
    PASSWORD_LOGIN(0),
    CERTIFICATE_LOGIN(0),
    OLDER_TLS(0),
    NOTHING_SAFE(0),
    /** Arguments: message of the runtime. */
    PROTECTION_NOT_KEPT(1),
    VARIABLE_NOT_SET(0),
    VARIABLE_EMPTY(0),
    /** Arguments: message of the runtime. */
    NO_FILE_NAME(1),
    /** Arguments: file. */
    FILE_MISSING(1),
    /** Arguments: file. */
    FILE_NO_TEXT(1),
    /** Arguments: file, message of the runtime. */
    FILE_FAILED(2),
    /** Arguments: file. */
    FILE_OPEN_TO_OTHERS(1),
    /** Arguments: file. */
    NO_REGULAR_FILE(1),
    /** Arguments: file, bytes. */
    FILE_TOO_LARGE(2),
    FILE_NOT_OPENED(0),
    KEY_STORE_UNSUPPORTED(0),
    KEY_STORE_NAME(0),
    KEY_STORE_NO_TEXT(0),
    /** Arguments: program. */
    KEY_STORE_PROGRAM(1),
    KEY_STORE_CLOSING(0),
    /** Arguments: seconds. */
    KEY_STORE_TIMEOUT(1),
    KEY_STORE_NO_ENTRY(0),
    NO_CERTIFICATE(0),
    NO_READABLE_CERTIFICATE(0),
    NO_PKCS8_KEY(0),
    KEY_DAMAGED(0),
    KEY_UNKNOWN_KIND(0),
    KEY_NOT_NAMED(0),
    CERTIFICATE_EXPIRED(0),
    CERTIFICATE_NOT_YET_VALID(0),
    /** Arguments: host. */
    CERTIFICATE_OTHER_HOST(1),
    /** Arguments: bits. */
    CERTIFICATE_SHORT_KEY(1),
    CERTIFICATE_SHA1(0),
    CERTIFICATE_NO_APPLICATION(0),
    /** Arguments: message of the library. */
    OTHER(1);

    private final int arguments;

    RejectionCode(int arguments) {
        this.arguments = arguments;
    }

    /** Number of the arguments that its text names. */
    public int arguments() {
        return arguments;
    }
}
