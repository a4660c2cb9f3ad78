package linetwin.core.layout;

/** Text in the two languages of the interface, which have equal rank. */
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
