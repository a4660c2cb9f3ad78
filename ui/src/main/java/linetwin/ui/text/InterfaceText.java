package linetwin.ui.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import linetwin.core.layout.Language;
import linetwin.core.layout.LocalText;

/** The interface's words in the language of the moment; bound texts follow when the language is switched. */
public final class InterfaceText {
    /** One pair of files per package of the interface: {@code floor_en.properties}, {@code floor_zh.properties}, ... */
    static final List<String> BUNDLES = List.of("app", "condition", "floor", "watch", "health", "cli");

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

    /** The text of {@code key} with {@code arguments} filled in as {@link MessageFormat} does. */
    public String text(String key, Object... arguments) {
        var pattern = pattern(key, language());
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }

    public String text(LocalText text) {
        return text.in(language());
    }

    /** A binding that follows the language. */
    public StringBinding bound(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> text(key, arguments), language);
    }

    /** A binding that follows the language. */
    public StringBinding bound(LocalText text) {
        return Bindings.createStringBinding(() -> text(text), language);
    }

    private static String pattern(String key, Language language) {
        for (var name : BUNDLES) {
            var bundle = bundle(name, language);
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new IllegalArgumentException("No text for '%s' in %s".formatted(key, language));
    }

    static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(
                "linetwin.ui.text." + name,
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
