package linetwin.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.List;
import java.util.TreeSet;
import linetwin.core.layout.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BundlesTest {
    @SuppressWarnings("unused") // read by the tests' field source
    static final List<String> BUNDLES = InterfaceText.BUNDLES;

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void everyTextExistsInBothLanguages(String bundle) {
        var english = InterfaceText.bundle(bundle, Language.ENGLISH);
        var chinese = InterfaceText.bundle(bundle, Language.CHINESE);
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void bothLanguagesFillInTheSameArguments(String bundle) {
        var english = InterfaceText.bundle(bundle, Language.ENGLISH);
        var chinese = InterfaceText.bundle(bundle, Language.CHINESE);
        for (var key : new TreeSet<>(english.keySet())) {
            assertEquals(arguments(english.getString(key)), arguments(chinese.getString(key)), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"door.watch", "condition.starved", "tree.title"})
    void textsDifferBetweenLanguages(String key) {
        var texts = new InterfaceText(Language.ENGLISH);
        var english = texts.text(key);
        texts.languageProperty().set(Language.CHINESE);
        assertTrue(!english.equals(texts.text(key)), key);
    }

    private static int arguments(String pattern) {
        return pattern.contains("{") ? new MessageFormat(pattern).getFormatsByArgumentIndex().length : 0;
    }
}
