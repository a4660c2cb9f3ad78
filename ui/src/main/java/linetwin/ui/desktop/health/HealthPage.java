package linetwin.ui.desktop.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.core.health.SourceStateHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;
import linetwin.core.trust.TrustList;
import linetwin.core.trust.TrustList.Decision;
import linetwin.ui.live.PlantFaultControl;
import linetwin.ui.text.InterfaceText;

/** Health of each source, and remedies of its faults. Belongs to the Watch door, over the line. */
public final class HealthPage extends BorderPane {
    private final InterfaceText texts;
    private final HealthActions actions;
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final SourceSummaryText summary;
    private final Label headline = new Label();
    private final Label stations = new Label();
    private final HBox tabs = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final SourcesPane sources;
    private final CertificatesPane certificates;
    private final Optional<FaultsPane> faults;
    private List<SourceStatus> newest = List.of();

    /**
     * Empty page.
     *
     * @param trust opens the list of certificates; empty if no connector has one
     * @param plant virtual plant whose faults can be switched; empty if the line is real
     * @param history states of the sources; the caller records them, also while the page is closed
     * @param back leaves the page
     */
    public HealthPage(
            InterfaceText texts,
            HealthActions actions,
            Supplier<Optional<TrustList>> trust,
            Optional<PlantFaultControl> plant,
            SourceStateHistory history,
            Runnable back) {
        this.texts = texts;
        this.actions = actions;
        summary = new SourceSummaryText(texts);
        sources = new SourcesPane(texts, dark, actions, history, this::act);
        certificates = new CertificatesPane(texts, new TrustListEditor(trust), this::decided);
        setId("health-page");
        getStyleClass().add("health-page");
        headline.setId("health-headline");
        headline.setWrapText(true);
        headline.getStyleClass().add("heading");
        stations.setId("health-stations");
        stations.getStyleClass().add("health-stations");
        var toLine = new Button();
        toLine.setId("health-back");
        toLine.textProperty().bind(texts.bound("health.back"));
        toLine.setOnAction(_ -> back.run());
        addTab("sources", sources);
        addTab("certificates", certificates);
        faults = plant.map(p -> new FaultsPane(texts, p));
        faults.ifPresent(pane -> addTab("faults", pane));
        setTop(head(toLine));
        group.getToggles().getFirst().setSelected(true);
        setCenter(sources);
    }

    private HBox head(Button toLine) {
        var summaryBox = new VBox(headline, stations);
        summaryBox.setMinWidth(0);
        HBox.setHgrow(summaryBox, Priority.ALWAYS);
        tabs.setAlignment(Pos.CENTER);
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        toLine.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(16, summaryBox, tabs, toLine);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("health-head");
        return head;
    }

    private void addTab(String key, Node content) {
        var tab = new ToggleButton();
        tab.setId("health-tab-" + key);
        tab.textProperty().bind(texts.bound("health.tab." + key));
        tab.setToggleGroup(group);
        tab.setOnAction(_ -> {
            // Exactly one tab is selected: a second click does not deselect it.
            tab.setSelected(true);
            setCenter(content);
        });
        tabs.getChildren().add(tab);
        pills(tabs.getChildren());
    }

    private static void pills(List<Node> all) {
        for (int i = 0; i < all.size(); i++) {
            var style = i == 0 ? "left-pill" : i == all.size() - 1 ? "right-pill" : "center-pill";
            all.get(i).getStyleClass().removeIf(name -> name.endsWith("-pill"));
            all.get(i).getStyleClass().add(style);
        }
    }

    /** Writes the newest state. Called some times a second while the page is open. */
    public void show(HealthFrame frame) {
        headline.setText(summary.sources(frame));
        stations.setText(summary.stations(frame));
        newest = frame.statuses();
        if (getCenter() == sources) {
            sources.show(frame);
        } else if (getCenter() == certificates) {
            certificates.show(frame.now());
        } else {
            faults.ifPresent(pane -> pane.show(frame));
        }
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    private void act(SourceId source, DiagnosticRemedy remedy, String fingerprint) {
        switch (remedy) {
            case TRY_AGAIN -> actions.retry(source);
            case START_PLANT_AGAIN -> actions.restartPlant();
            case REVIEW_CERTIFICATE, SHOW_OWN_CERTIFICATE -> review(fingerprint);
        }
    }

    /** Opens the review of a certificate. */
    public void review(String fingerprint) {
        open(1, certificates);
        certificates.open(fingerprint);
    }

    /** Opens the faults of the virtual plant; does nothing if the line is real. */
    public void openFaults() {
        faults.ifPresent(pane -> open(2, pane));
    }

    private void open(int tab, Node content) {
        group.getToggles().get(tab).setSelected(true);
        setCenter(content);
    }

    /** Connects again the sources that waited for this decision. */
    private void decided(String fingerprint, Decision decision) {
        if (decision != Decision.REJECT) {
            newest.stream()
                    .filter(status -> status.finding().stream()
                            .anyMatch(finding -> finding.about().contains(fingerprint)))
                    .forEach(status -> actions.retry(status.source()));
        }
    }
}
