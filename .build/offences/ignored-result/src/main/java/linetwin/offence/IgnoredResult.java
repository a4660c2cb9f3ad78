package linetwin.offence;

/** Throws a result away: Error Prone must refuse it. */
final class IgnoredResult {
    private IgnoredResult() {}

    static String stripped(String text) {
        text.strip();
        return text;
    }
}
