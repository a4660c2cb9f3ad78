package linetwin.ui.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import linetwin.core.layout.Language;

/** Two themes of the window, light and dark, with equal contrast. */
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

    /** Applies this theme to the scene, with the fonts of the language. */
    public void applyTo(Scene scene, Language language) {
        var base = this == LIGHT ? new PrimerLight() : new PrimerDark();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(List.of(sheet("linetwin"), sheet(name)));
        scene.getRoot().setStyle(LanguageFontSelector.style(language));
    }

    /** Font family of the language, for drawn text, which no style sheet reaches. */
    public String family(Language language) {
        return LanguageFontSelector.family(language);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(WindowTheme.class.getResource(name + ".css"), name)
                .toExternalForm();
    }
}
