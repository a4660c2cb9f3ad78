package linetwin.ui.desktop.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linetwin.core.id.SignalId;
import linetwin.core.layout.SignalSpec;
import linetwin.core.model.Quality;
import linetwin.core.model.SignalState;
import linetwin.core.model.StationState;
import linetwin.core.session.LatestValue;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.watch.Faceplate.Row;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Writes the signals of a station, each with its quality, its age and its source. */
final class SignalRowWriter {
    /** Number of missed values after which a continuous signal of a recording counts as stale. */
    private static final int MISSED = 5;

    private final InterfaceText texts;
    private final FigureFormat figures;
    private boolean severalSources;

    SignalRowWriter(InterfaceText texts) {
        this.texts = texts;
        figures = new FigureFormat(texts);
    }

    /** Rows of the signals that the equipment has, then of those that were reported beyond. */
    List<Row> of(List<SignalSpec> specs, StationState station, DisplayFrame frame) {
        var newest = newest(station, frame);
        var rows = new ArrayList<Row>();
        var sources =
                newest.values().stream().map(LatestValue::source).distinct().toList();
        severalSources = sources.size() > 1;
        if (sources.size() == 1) {
            rows.add(new Faceplate.Figure(
                    texts.text("signals.source"), sources.getFirst().toString()));
        }
        specs.forEach(spec -> rows.add(signal(spec, station, frame, newest)));
        frame.board().ifPresent(board -> rows.addAll(beyond(specs, newest, board.wall())));
        return rows.isEmpty() ? List.of(new Faceplate.Note(texts.text("signals.none"))) : rows;
    }

    private List<Row> beyond(List<SignalSpec> specs, Map<SignalId, LatestValue> newest, Instant wall) {
        return newest.values().stream()
                .filter(value -> specs.stream().noneMatch(s -> s.id().equals(value.signal())))
                .map(value -> reading(value, wall))
                .toList();
    }

    private static Map<SignalId, LatestValue> newest(StationState station, DisplayFrame frame) {
        return frame.board().map(board -> board.values().apply(station.id())).orElse(List.of()).stream()
                .collect(Collectors.toMap(LatestValue::signal, v -> v, (a, _) -> a, TreeMap::new));
    }

    private Row signal(SignalSpec spec, StationState station, DisplayFrame frame, Map<SignalId, LatestValue> newest) {
        var live = newest.get(spec.id());
        if (live != null && frame.board().isPresent()) {
            return live(spec, live, frame.board().get().wall());
        }
        return station.signal(spec.id())
                .<Row>map(value -> stateRow(spec, value, station, frame.now()))
                .orElseGet(() -> new Faceplate.Signal(
                        spec,
                        texts.text(spec.name()),
                        texts.text("signal.none"),
                        Double.NaN,
                        LimitRating.TYPICAL,
                        texts.text("signal.unheard"),
                        false));
    }

    private Row live(SignalSpec spec, LatestValue value, Instant wall) {
        var rating = LimitRating.of(spec, value.value());
        return new Faceplate.Signal(
                spec,
                texts.text(spec.name()),
                figures.measured(value.value(), spec.unit()),
                value.value(),
                rating,
                note(value, rating, wall),
                isTrusted(value, wall));
    }

    private Row reading(LatestValue value, Instant wall) {
        return new Faceplate.Reading(
                value.signal().name(),
                figures.measured(value.value(), ""),
                note(value, LimitRating.TYPICAL, wall),
                isTrusted(value, wall));
    }

    private static boolean isTrusted(LatestValue value, Instant wall) {
        return !value.isStale(wall) && value.quality() == Quality.GOOD;
    }

    /**
     * Quality, staleness, age, and the source if there are several; and the last good value if the newest is not good.
     */
    private String note(LatestValue value, LimitRating rating, Instant wall) {
        var marks = marks(value.quality(), rating, value.isStale(wall));
        marks.add(texts.text("ago", figures.span(Duration.between(value.arrival(), wall))));
        if (severalSources) {
            marks.add(value.source().toString());
        }
        if (value.quality() != Quality.GOOD) {
            value.lastGood()
                    .map(good -> texts.text(
                            "signal.last.good",
                            figures.measured(good.value(), ""),
                            figures.span(Duration.between(good.sourceTime(), wall))))
                    .ifPresent(marks::add);
        }
        return String.join(" · ", marks);
    }

    private List<String> marks(Quality quality, LimitRating rating, boolean stale) {
        var marks = new ArrayList<String>();
        marks.add(texts.text("quality." + quality.name().toLowerCase(Locale.ROOT)));
        if (rating != LimitRating.TYPICAL) {
            marks.add(texts.text(rating.key()));
        }
        if (stale) {
            marks.add(texts.text("signal.stale"));
        }
        return marks;
    }

    /** Row of a signal of the line state alone, without a source. */
    private Row stateRow(SignalSpec spec, SignalState value, StationState station, LineTime now) {
        var age = now.since(value.at());
        var stale = !station.inContact() || isOverdue(spec, age);
        var rating = LimitRating.of(spec, value.value());
        var marks = marks(value.quality(), rating, stale);
        marks.add(texts.text("ago", figures.span(age)));
        return new Faceplate.Signal(
                spec,
                texts.text(spec.name()),
                figures.measured(value.value(), spec.unit()),
                value.value(),
                rating,
                String.join(" · ", marks),
                !stale && value.quality() == Quality.GOOD);
    }

    /** True if a value is overdue. Only a continuous signal has an interval; all others wait for the next operation. */
    private static boolean isOverdue(SignalSpec spec, Duration age) {
        return switch (spec.mode()) {
            case CONTINUOUS -> age.compareTo(spec.interval().multipliedBy(MISSED)) > 0;
            case CYCLE, TRACE -> false;
        };
    }
}
