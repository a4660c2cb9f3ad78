package linetwin.core.layout;

/** A text in the two languages that the interface speaks; neither is a translation of second rank. */
public record LocalText(String english, String chinese) {
    public LocalText {
        if (english.isBlank() || chinese.isBlank()) {
            throw new IllegalArgumentException(
                    "A text needs both languages, was '%s' / '%s'".formatted(english, chinese));
        }
    }

    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
