package linetwin.ui.desktop.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.core.kpi.KpiElements;
import linetwin.core.kpi.LineKpis;
import linetwin.core.kpi.LiveKpis;
import linetwin.ui.desktop.control.ShareBar;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Figures of the line in one row, each with a bar of the known share of its input; the unknown share is hatched. */
final class KpiStrip extends HBox {
    private static final List<String> NAMES = List.of("rate", "oee", "yield", "wip", "lead");
    private static final Duration SETTLING = Duration.ofHours(1);
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final List<Label> values = new ArrayList<>();
    private final ShareBar known = new ShareBar();
    private final Label input = new Label();

    KpiStrip(InterfaceText texts) {
        super(24);
        this.texts = texts;
        figures = new FigureFormat(texts);
        setId("kpi-strip");
        getStyleClass().add("kpi-strip");
        setAlignment(Pos.CENTER_LEFT);
        NAMES.forEach(this::add);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        input.setId("kpi-input");
        input.setMinWidth(Region.USE_PREF_SIZE);
        input.getStyleClass().add("muted");
        var share = new HBox(8, known, input);
        share.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(gap, share);
        show(Optional.empty());
    }

    private void add(String key) {
        var name = new Label();
        name.textProperty().bind(texts.bound("kpi." + key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var value = new Label();
        value.getStyleClass().add("kpi-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        values.add(value);
        var both = new HBox(8, name, value);
        both.setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(both);
    }

    void show(Optional<LiveKpis> kpis) {
        setVisible(kpis.isPresent());
        setManaged(kpis.isPresent());
        kpis.ifPresent(this::write);
    }

    private void write(LiveKpis live) {
        var shown = values(live.figures());
        for (int i = 0; i < values.size(); i++) {
            values.get(i).setText(shown.get(i));
        }
        var time = share(live.knownTime());
        known.show(Double.isFinite(live.knownTime()) ? live.knownTime() : 0);
        input.setText(
                Double.isFinite(live.goodValues())
                        ? texts.text("kpi.input.values", time, share(live.goodValues()))
                        : texts.text("kpi.input", time));
    }

    /** Values in the order of their names. */
    private List<String> values(LineKpis line) {
        boolean early = isTooEarly(line.elements());
        return List.of(
                number(early ? Double.NaN : line.throughputRate(), 1, texts.text("kpi.rate.unit")),
                share(early ? Double.NaN : line.overallEquipmentEffectiveness()),
                share(line.rolledFirstPassYield()),
                number(line.workInProcess(), 0, ""),
                number(line.leadTimeHours(), 1, texts.text("kpi.lead.unit")));
    }

    /** True before the first unit has left the line: a rate from some minutes would be 0 and mean nothing. */
    private static boolean isTooEarly(KpiElements line) {
        return line.goodQuantity() == 0 && line.actualOrderExecutionTime().compareTo(SETTLING) < 0;
    }

    private String number(double value, int decimals, String unit) {
        return Double.isFinite(value) ? (figures.fixed(value, decimals) + " " + unit).strip() : texts.text("kpi.none");
    }

    /** Known share, as a percentage. A share just below 1 is never rounded up to 100 %. */
    private String share(double share) {
        if (!Double.isFinite(share)) {
            return texts.text("kpi.none");
        }
        return share < 1 && share > 0.995 ? "> 99 %" : figures.share(share);
    }
}
