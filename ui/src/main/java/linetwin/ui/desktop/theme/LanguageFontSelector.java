package linetwin.ui.desktop.theme;

import java.util.List;
import java.util.TreeSet;
import javafx.scene.text.Font;
import linetwin.core.layout.Language;

/**
 * Font family of a language among the installed ones. JavaFX accepts one family at a time, so the choice is made here.
 */
final class LanguageFontSelector {
    private static final List<String> CHINESE = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "PingFang SC",
            "WenQuanYi Micro Hei",
            "SimHei");
    private static final List<String> ENGLISH = List.of(
            "Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans", "Noto Sans CJK SC", "DejaVu Sans");

    private LanguageFontSelector() {}

    static String style(Language language) {
        return "-fx-font-family: '%s'; -fx-font-size: 13px;".formatted(family(language));
    }

    static String family(Language language) {
        var installed = new TreeSet<>(Font.getFamilies());
        var wanted = language == Language.CHINESE ? CHINESE : ENGLISH;
        return wanted.stream().filter(installed::contains).findFirst().orElse("System");
    }
}
