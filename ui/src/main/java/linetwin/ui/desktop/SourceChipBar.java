package linetwin.ui.desktop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.ui.text.DiagnosticAdvice;
import linetwin.ui.text.DiagnosticText;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Sources in the banner: one chip each if they are few, else one chip with their number. */
final class SourceChipBar extends HBox {
    private static final int FEW = 3;
    private static final List<State> WORST_FIRST =
            List.of(State.REFUSED, State.LOST, State.SILENT, State.CONNECTING, State.OFF, State.LIVE);
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final DiagnosticText diagnostics;
    private final CounterRateMeter rates = new CounterRateMeter();
    private final List<Label> chips = new ArrayList<>();

    SourceChipBar(InterfaceText texts) {
        super(8);
        this.texts = texts;
        figures = new FigureFormat(texts);
        diagnostics = new DiagnosticText(texts);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(List<SourceStatus> sources, Instant now) {
        if (sources.size() > FEW) {
            arrange(1);
            chips.getFirst().setText(counted(sources));
            setTooltip(chips.getFirst(), sources.stream().map(this::stateText).collect(Collectors.joining("\n")));
            return;
        }
        arrange(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            var rate = figures.fixed(rates.perSecond(source.source().toString(), source.received(), now), 0);
            chips.get(i)
                    .setText(
                            symbol(source.state()) + "  " + stateText(source) + "  " + texts.text("source.rate", rate));
            setTooltip(chips.get(i), (source.endpoint() + "\n" + faultText(source)).strip());
        }
    }

    private String faultText(SourceStatus source) {
        return source.finding()
                .map(diagnostics::advice)
                .map(DiagnosticAdvice::what)
                .orElse(source.detail());
    }

    private String counted(List<SourceStatus> sources) {
        return WORST_FIRST.stream().flatMap(state -> counted(state, sources)).collect(Collectors.joining("    "));
    }

    private Stream<String> counted(State state, List<SourceStatus> sources) {
        var count = sources.stream().filter(s -> s.state() == state).count();
        return count == 0
                ? Stream.empty()
                : Stream.of(symbol(state) + "  " + figures.count(count) + " " + stateWord(texts, state));
    }

    private String stateText(SourceStatus source) {
        return texts.text("source.chip", protocol(source), stateWord(texts, source.state()));
    }

    private void arrange(int count) {
        while (chips.size() < count) {
            var chip = new Label();
            chip.getStyleClass().add("chip");
            chip.setTooltip(new Tooltip());
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chips.add(chip);
        }
        if (getChildren().size() != count) {
            getChildren().setAll(chips.subList(0, count));
        }
    }

    private static void setTooltip(Label chip, String text) {
        var tip = chip.getTooltip();
        if (tip != null) {
            tip.setText(text);
        }
    }

    static String protocol(SourceStatus source) {
        return switch (source.protocol()) {
            case "opcua" -> "OPC UA";
            case "mqtt" -> "MQTT";
            case "sparkplug" -> "Sparkplug B";
            default -> source.protocol();
        };
    }

    static String stateWord(InterfaceText texts, State state) {
        return texts.text("source." + state.name().toLowerCase(Locale.ROOT));
    }

    private static String symbol(State state) {
        return switch (state) {
            case LIVE -> "●";
            case CONNECTING, OFF -> "◌";
            case SILENT -> "◐";
            case LOST, REFUSED -> "✕";
        };
    }
}
