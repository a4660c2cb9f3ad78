package linetwin.ui.desktop.health;

import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import linetwin.core.trust.CertificateCard.Standing;

/** Icon of the decision on a certificate, 16 px square. */
final class TrustIcon extends Pane {
    private static final double SIZE = 16;
    private final SVGPath outline = new SVGPath();
    private final SVGPath detail = new SVGPath();

    TrustIcon() {
        getStyleClass().add("state-mark");
        outline.getStyleClass().add("state-outline");
        detail.getStyleClass().add("state-detail");
        getChildren().addAll(outline, detail);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
    }

    void show(Standing standing) {
        getStyleClass().removeIf(name -> name.startsWith("standing-is-"));
        getStyleClass().add("standing-is-" + standing.name().toLowerCase(Locale.ROOT));
        outline.setContent(outline(standing));
        detail.setContent(detail(standing));
    }

    private static String outline(Standing standing) {
        return switch (standing) {
            case OWN -> "M1.5 7.5L8 1.5L14.5 7.5 M3.5 6V14H12.5V6";
            case WAITING, TRUSTED -> "M8 2A6 6 0 1 1 7.99 2Z";
            case TRUSTED_ONCE ->
                "M5.7 2.5A6 6 0 0 1 10.3 2.5 M13.5 5.7A6 6 0 0 1 13.5 10.3 "
                        + "M10.3 13.5A6 6 0 0 1 5.7 13.5 M2.5 10.3A6 6 0 0 1 2.5 5.7";
            case REJECTED -> "M5.2 1.5H10.8L14.5 5.2V10.8L10.8 14.5H5.2L1.5 10.8V5.2Z";
        };
    }

    private static String detail(Standing standing) {
        return switch (standing) {
            case OWN -> "";
            case WAITING -> "M6.3 6.2A1.8 1.8 0 1 1 8 8.4V9.2 M8 11.2V11.3";
            case TRUSTED, TRUSTED_ONCE -> "M5.2 8.2L7.2 10.2L10.9 6";
            case REJECTED -> "M4.8 8H11.2";
        };
    }
}
