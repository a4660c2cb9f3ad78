package linetwin.core.id;

/** Syntax of every id: not empty, and without characters that would break a topic, a path or a table. */
final class IdSyntax {
    private IdSyntax() {}

    static String checked(String kind, String code) {
        if (code.isBlank() || !code.equals(code.strip())) {
            throw new IllegalArgumentException("%s must not be blank or padded, was '%s'".formatted(kind, code));
        }
        return code;
    }
}
