package linetwin.core.id;

/** The one rule for every id: something to say, and nothing that would break a topic, a path or a table. */
final class IdSyntax {
    private IdSyntax() {}

    static String checked(String kind, String code) {
        if (code.isBlank() || !code.equals(code.strip())) {
            throw new IllegalArgumentException("%s must not be blank or padded, was '%s'".formatted(kind, code));
        }
        return code;
    }
}
