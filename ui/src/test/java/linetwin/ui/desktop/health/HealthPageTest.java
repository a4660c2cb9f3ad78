package linetwin.ui.desktop.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;
import linetwin.core.layout.Language;
import linetwin.core.model.LineState;
import linetwin.core.trust.CertificateCard.Standing;
import linetwin.ui.app.Screen;
import linetwin.ui.desktop.theme.WindowTheme;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HealthPageTest {
    private static final LineState LINE =
            LineState.initial(ConfigFileReader.line(Path.of("../line-configs/three-stations.yaml"))
                    .value()
                    .orElseThrow());
    private final InterfaceText texts = new InterfaceText(Language.ENGLISH);
    private final MemoryTrustList trust = MemoryTrustList.sample();
    private final SamplePlant plant = new SamplePlant("none");
    private final List<String> retried = new CopyOnWriteArrayList<>();
    private final SourceStateHistory history = new SourceStateHistory();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<HealthPage> page = new AtomicReference<>();

    @BeforeEach
    void open() throws Exception {
        Screen.start();
        stage.set(Screen.on(() -> {
            var made = new HealthPage(
                    texts, new Retries(), () -> Optional.of(trust), Optional.of(plant), history, () -> {});
            page.set(made);
            var window = new Stage();
            window.setScene(new Scene(new StackPane(made), 1280, 640));
            WindowTheme.LIGHT.applyTo(window.getScene(), Language.ENGLISH);
            window.show();
            return window;
        }));
    }

    @AfterEach
    void close() throws Exception {
        Screen.on(() -> {
            Objects.requireNonNull(stage.get()).hide();
            return 0;
        });
    }

    @Test
    void twelveSourcesAreListedTheWorstFirst() throws Exception {
        show(SampleSources.twelve());
        assertEquals(
                "8 of 12 sources are live: 1 refused, 1 lost, 1 silent, 1 connecting; 1 live source is not well",
                text("#health-headline"));
        assertTrue(top("#source-press") < top("#source-utilities"));
        assertTrue(top("#source-utilities") < top("#source-robots"));
        assertTrue(top("#source-robots") < top("#source-assembly"));
    }

    @Test
    void languageReachesEveryWordOfTheTable() throws Exception {
        show(SampleSources.twelve());
        Screen.on(() -> {
            texts.languageProperty().set(Language.CHINESE);
            return 0;
        });
        show(SampleSources.twelve());
        assertTrue(text("#health-headline").startsWith("12 个数据源中 8 个在线"));
        assertEquals("返回产线", text("#health-back"));
    }

    @Test
    void certificateIsTrustedFromTheReviewAndItsSourceTriesAgain() throws Exception {
        show(List.of(SampleSources.refused()));
        press(".health-remedy-review-certificate");
        Screen.await(() -> shows(List.of(SampleSources.refused()), "#certificate-always"), "the review opens");
        assertEquals(
                SampleSources.FINGERPRINT.substring(0, 5).replace(':', ' '),
                text("#certificate-fingerprint").substring(0, 5));

        press("#certificate-always");

        Screen.await(() -> retried.contains("press"), "the source tries again");
        assertEquals(
                Standing.TRUSTED,
                trust.cards().stream()
                        .filter(c -> c.fingerprint().equals(SampleSources.FINGERPRINT))
                        .findFirst()
                        .orElseThrow()
                        .standing());
    }

    @Test
    void noButtonOfTheReviewTrustsByItself() throws Exception {
        Screen.on(() -> {
            Objects.requireNonNull(page.get()).review(SampleSources.FINGERPRINT);
            return 0;
        });
        Screen.await(() -> shows(List.of(SampleSources.refused()), "#certificate-once"), "the review opens");
        for (var choice : List.of("#certificate-once", "#certificate-always")) {
            assertFalse(((Button) find(choice)).isDefaultButton(), choice);
            assertFalse(find(choice).isFocused(), choice);
        }
    }

    @Test
    void faultBegunInThePanelIsSentToThePlant() throws Exception {
        Screen.on(() -> {
            Objects.requireNonNull(page.get()).openFaults();
            return 0;
        });
        show(SampleSources.two());
        press("#fault-drop");
        assertEquals(List.of("fault drop 10% all for 30s"), plant.said);
        Screen.await(() -> text("#fault-answer").equals("The plant does so."), "the answer is in the user's words");
    }

    private void show(List<SourceStatus> sources) throws Exception {
        Screen.on(() -> {
            draw(sources);
            Objects.requireNonNull(page.get()).applyCss();
            Objects.requireNonNull(page.get()).layout();
            return 0;
        });
    }

    private void draw(List<SourceStatus> sources) {
        var moment = SampleSources.moment(sources, LINE);
        history.record(moment.statuses(), moment.now());
        Objects.requireNonNull(page.get()).show(moment);
    }

    private boolean shows(List<SourceStatus> sources, String id) {
        draw(sources);
        return Objects.requireNonNull(page.get()).lookup(id) != null;
    }

    private Node find(String selector) {
        var node = Objects.requireNonNull(page.get()).lookup(selector);
        if (node == null) {
            throw new AssertionError("The page has no " + selector);
        }
        return node;
    }

    private String text(String selector) {
        return ((Labeled) find(selector)).getText();
    }

    private double top(String selector) {
        var node = find(selector);
        return node.localToScene(node.getBoundsInLocal()).getMinY();
    }

    private void press(String selector) throws Exception {
        Screen.on(() -> {
            ((ButtonBase) find(selector)).fire();
            return 0;
        });
    }

    /** Records the sources for which a retry was requested. */
    private final class Retries implements HealthActions {
        @Override
        public void retry(SourceId source) {
            retried.add(source.toString());
        }

        @Override
        public void restartPlant() {}

        @Override
        public boolean plantHasEnded() {
            return false;
        }
    }
}
