package linetwin.ui.desktop.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.SignalSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.ConditionState;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.model.StationSummary;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.watch.Faceplate.Figure;
import linetwin.ui.desktop.watch.Faceplate.Headline;
import linetwin.ui.desktop.watch.Faceplate.Link;
import linetwin.ui.desktop.watch.Faceplate.Progress;
import linetwin.ui.desktop.watch.Faceplate.Row;
import linetwin.ui.desktop.watch.Faceplate.Section;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Writes the faceplate of a station. */
final class StationFaceplateWriter {
    private final LineLayout layout;
    private final InterfaceText texts;
    private final FigureFormat figures;
    private final ConditionText conditions;
    private final ObjectNameText names;
    private final SignalRowWriter signals;
    private final WaitText waits;

    StationFaceplateWriter(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        this.texts = texts;
        figures = new FigureFormat(texts);
        conditions = new ConditionText(texts);
        names = new ObjectNameText(layout, texts);
        signals = new SignalRowWriter(texts);
        waits = new WaitText(layout, texts);
    }

    Faceplate of(StationSpec spec, DisplayFrame frame) {
        var station = frame.line().station(spec.id());
        return new Faceplate(
                new Selection.OfStation(spec.id()),
                texts.text(spec.name()),
                subtitle(spec),
                Optional.of(headline(station, frame)),
                sections(spec, station, frame),
                station.contact().kind() == StationContact.Kind.LOST);
    }

    private List<Section> sections(StationSpec spec, StationState station, DisplayFrame frame) {
        var sections = new ArrayList<Section>();
        if (!station.conditions().isEmpty()) {
            sections.add(new Section(texts.text("section.alarms"), alarms(station, frame.now())));
        }
        sections.add(new Section(texts.text("section.places"), places(station, frame.now())));
        sections.add(new Section(texts.text("section.results"), results(spec, station)));
        sections.add(new Section(texts.text("section.queue"), queue(spec, station)));
        sections.add(new Section(texts.text("section.signals"), signals(spec, station, frame)));
        return sections;
    }

    /** Rows of the alarms, the most severe first. */
    private List<Row> alarms(StationState station, LineTime now) {
        return station.conditions().values().stream()
                .sorted(Comparator.comparingInt(ConditionState::severity).reversed())
                .<Row>map(alarm -> new Faceplate.Alarm(
                        alarm.name(),
                        alarm.message(),
                        EquipmentAlarmText.standing(texts, alarm) + " · "
                                + texts.text(
                                        "since", figures.span(now.since(alarm.since())), figures.clock(alarm.since()))))
                .toList();
    }

    private String subtitle(StationSpec spec) {
        var equipment = spec.equipment().stream()
                .map(id -> layout.equipment(id).map(e -> texts.text(e.name())).orElse(id.toString()))
                .collect(Collectors.joining(", "));
        var kind = texts.text("kind." + spec.kind().name().toLowerCase(Locale.ROOT));
        return spec.id() + " · " + names.area(spec) + " · " + kind + (equipment.isEmpty() ? "" : " · " + equipment);
    }

    private Headline headline(StationState station, DisplayFrame frame) {
        var summary = StationSummary.of(station);
        return new Headline(
                summary.condition(),
                conditions.word(summary),
                summary.condition() == StationCondition.NOT_YET_CONNECTED
                        ? ""
                        : texts.text(
                                "since",
                                figures.span(frame.now().since(summary.since())),
                                figures.clock(summary.since())),
                why(station, summary, frame));
    }

    private String why(StationState station, StationSummary summary, DisplayFrame frame) {
        var distribution = conditions.distribution(summary);
        return waits.cause(station.id(), summary, frame) + (distribution.isEmpty() ? "" : "\n" + distribution);
    }

    /** Rows of the places, the most attention first, so that a broken one of many is in view. */
    private List<Row> places(StationState station, LineTime now) {
        return station.places().stream()
                .sorted(Comparator.comparing(
                        (PlaceState place) ->
                                StationCondition.of(station, place).attention(),
                        Comparator.reverseOrder()))
                .<Row>map(place -> place(station, place, now))
                .toList();
    }

    private Progress place(StationState station, PlaceState place, LineTime now) {
        var condition = StationCondition.of(station, place);
        var progress = place.progressAt(now);
        var part = place.unit().map(UnitId::toString).orElse(texts.text("place.empty"));
        var worked = place.work().isPresent() && place.unit().isPresent() && !condition.needsAttention();
        var detail = worked ? figures.share(progress) : conditions.word(condition);
        return new Progress(
                condition,
                (place.id().index() + 1) + "  " + part,
                detail,
                progress,
                place.unit().map(ObjectNameText::unit).orElse(Selection.NOTHING));
    }

    private List<Row> results(StationSpec spec, StationState station) {
        var counts = station.counts();
        var standard = spec.standardTime().plus(spec.carrierChange());
        return List.of(
                new Figure(texts.text("cycle.last"), cycle(station.lastCycle(), standard)),
                new Figure(texts.text("cycle.standard"), figures.span(standard)),
                new Figure(texts.text("count.good"), figures.count(counts.good())),
                new Figure(texts.text("count.bad"), figures.count(counts.bad())),
                new Figure(texts.text("count.rework"), figures.count(counts.rework())),
                new Figure(
                        texts.text("energy"), figures.measured(station.energy().inKilowattHours(), "kWh")),
                new Figure(texts.text("energy.per.good"), energyPerGood(station)));
    }

    private String energyPerGood(StationState station) {
        var good = station.counts().good();
        return good == 0
                ? texts.text("cycle.none")
                : figures.measured(station.energy().inKilowattHours() / good, "kWh");
    }

    private String cycle(Duration last, Duration standard) {
        if (last.isZero()) {
            return texts.text("cycle.none");
        }
        var share = last.toMillis() / (double) Math.max(1, standard.toMillis());
        return texts.text("cycle.against", figures.span(last), figures.share(share));
    }

    private List<Row> queue(StationSpec spec, StationState station) {
        var rows = new ArrayList<Row>();
        rows.add(new Figure(
                texts.text("queue.filled"),
                texts.text("of", figures.count(station.queue().size()), figures.count(spec.queueBefore()))));
        for (var unit : station.queue()) {
            rows.add(new Link(unit.toString(), names.product(unit.product()), 0, ObjectNameText.unit(unit)));
        }
        return rows;
    }

    private List<Row> signals(StationSpec spec, StationState station, DisplayFrame frame) {
        var known = spec.equipment().stream()
                .flatMap(equipment -> signalsOf(equipment).stream())
                .toList();
        return signals.of(known, station, frame);
    }

    private List<SignalSpec> signalsOf(EquipmentClassId equipment) {
        return layout.equipment(equipment).map(EquipmentClassSpec::signals).orElse(List.of());
    }
}
