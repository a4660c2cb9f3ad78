package linetwin.ui.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import linetwin.core.layout.Language;

/** The two looks of the window: equal in contrast, and in everything else but brightness. */
public enum WindowTheme {
    LIGHT("light"),
    DARK("dark");

    private final String name;

    WindowTheme(String name) {
        this.name = name;
    }

    public WindowTheme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    public boolean isDark() {
        return this == DARK;
    }

    /** Puts this look on the scene, with the fonts of the language. */
    public void dress(Scene scene, Language language) {
        var base = this == LIGHT ? new PrimerLight() : new PrimerDark();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(List.of(sheet("linetwin"), sheet(name)));
        scene.getRoot().setStyle(LanguageFonts.style(language));
    }

    /** The font family of the language, for what is drawn rather than laid out. */
    public String family(Language language) {
        return LanguageFonts.family(language);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(WindowTheme.class.getResource(name + ".css"), name)
                .toExternalForm();
    }
}
