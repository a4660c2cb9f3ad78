package linetwin.ui.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import linetwin.core.layout.Language;
import linetwin.core.layout.LocalText;

/** Texts of the interface in the current language. Bound texts change with the language. */
public final class InterfaceText {
    /** Names of the bundles, one per package: {@code floor_en.properties}, {@code floor_zh.properties}, ... */
    static final List<String> BUNDLES = List.of("app", "condition", "floor", "watch", "health", "rejection", "cli");

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language", Language.ENGLISH);

    public InterfaceText(Language first) {
        language.set(first);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public Locale locale() {
        return Locale.forLanguageTag(language().tag());
    }

    /** Text of {@code key}, with {@code arguments} inserted as {@link MessageFormat} does. */
    public String text(String key, Object... arguments) {
        var pattern = pattern(key, language());
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }

    /** Text of {@code key}; {@code other} if there is none. */
    String textOr(String key, String other) {
        return find(key, language()).orElse(other);
    }

    public String text(LocalText text) {
        return text.in(language());
    }

    /** Binding to the text of a key; it changes with the language. */
    public StringBinding bound(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> text(key, arguments), language);
    }

    /** Binding to a text of both languages; it changes with the language. */
    public StringBinding bound(LocalText text) {
        return Bindings.createStringBinding(() -> text(text), language);
    }

    private static String pattern(String key, Language language) {
        return find(key, language)
                .orElseThrow(() -> new IllegalArgumentException("No text for '%s' in %s".formatted(key, language)));
    }

    private static Optional<String> find(String key, Language language) {
        return BUNDLES.stream()
                .map(name -> bundle(name, language))
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key));
    }

    static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(
                "linetwin.ui.text." + name,
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
