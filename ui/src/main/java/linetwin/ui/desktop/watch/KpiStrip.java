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

/**
 * Figures of the line in one row, with the window that all of them cover and a bar of the known share of its time. The
 * unknown share is hatched. A figure is uncertain if a station is out of contact or a part of its input is unknown.
 */
final class KpiStrip extends HBox {
    private static final List<String> NAMES = List.of("rate", "oee", "yield", "wip", "lead");
    /** Figures computed from departures; the others are computed from the states of the stations. */
    private static final List<String> OF_OUTPUT = List.of("rate", "oee", "lead");

    private static final Duration SETTLING = Duration.ofHours(1);
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final List<KpiFigureNode> nodes = new ArrayList<>();
    private final ShareBar known = new ShareBar();
    private final Label input = new Label();

    KpiStrip(InterfaceText texts) {
        super(12);
        this.texts = texts;
        figures = new FigureFormat(texts);
        setId("kpi-strip");
        getStyleClass().add("kpi-strip");
        setAlignment(Pos.CENTER_LEFT);
        NAMES.forEach(name -> nodes.add(new KpiFigureNode("kpi." + name, texts)));
        getChildren().addAll(nodes);
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

    void show(Optional<LiveKpis> kpis) {
        setVisible(kpis.isPresent());
        setManaged(kpis.isPresent());
        kpis.ifPresent(this::write);
    }

    private void write(LiveKpis live) {
        var shown = values(live.figures());
        for (int i = 0; i < nodes.size(); i++) {
            var name = NAMES.get(i);
            boolean uncertain = OF_OUTPUT.contains(name) ? live.isOutputUncertain() : live.isTimeUncertain();
            nodes.get(i).show(marked(shown.get(i), uncertain), uncertain, explanation(name, live));
        }
        known.show(Double.isFinite(live.knownTime()) ? live.knownTime() : 0);
        input.setText(shortWindow(live) + texts.text("kpi.separator") + input(live));
    }

    /** Value with the sign of an uncertain one; an absent value needs no sign. */
    private String marked(String value, boolean uncertain) {
        return uncertain && !value.equals(texts.text("kpi.none")) ? texts.text("kpi.uncertain", value) : value;
    }

    private String explanation(String name, LiveKpis live) {
        double share = OF_OUTPUT.contains(name) ? live.outputKnown() : live.knownTime();
        var lines = new ArrayList<>(
                List.of(texts.text("kpi." + name + ".formula"), window(live), texts.text("kpi.known", share(share))));
        if (live.lostStations() > 0) {
            lines.add(texts.text("kpi.lost.why", figures.count(live.lostStations())));
        }
        return String.join("\n", lines);
    }

    /** Length of the window; its start is stated too while it is shorter than it will be. */
    private String shortWindow(LiveKpis live) {
        return live.isFullWindow() ? texts.text("kpi.window.last", hours(live)) : window(live);
    }

    private String window(LiveKpis live) {
        return texts.text("kpi.window", figures.clockMinute(live.from()), hours(live));
    }

    private String hours(LiveKpis live) {
        double hours = KpiElements.hours(live.until().since(live.from()));
        return figures.fixed(hours, hours < 100 ? 1 : 0);
    }

    /** Input of all figures. Earlier good values mean nothing once their source is lost, so the loss replaces them. */
    private String input(LiveKpis live) {
        var time = share(live.knownTime());
        if (live.lostStations() > 0) {
            int all = live.figures().stations().size();
            return texts.text("kpi.lost", figures.count(live.lostStations()), figures.count(all), time);
        }
        return Double.isFinite(live.goodValues())
                ? texts.text("kpi.input.values", time, share(live.goodValues()))
                : texts.text("kpi.input", time);
    }

    /** Values in the order of their names. */
    private List<String> values(LineKpis line) {
        boolean early = isTooEarly(line.elements());
        return List.of(
                number(early ? Double.NaN : line.throughputRate(), 2, texts.text("kpi.rate.unit")),
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
