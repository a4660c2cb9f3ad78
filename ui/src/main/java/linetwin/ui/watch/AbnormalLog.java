package linetwin.ui.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StationState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.mark.Condition;

/** Remembers what was abnormal lately, by comparing each state with the one before. */
final class AbnormalLog {
    private static final int REMEMBERED = 400;
    private final Deque<Abnormal> ended = new ArrayDeque<>();
    private final Map<String, Abnormal> lasting = new TreeMap<>();
    private final Map<StationId, StationState> before = new TreeMap<>();
    private LineTime newest = LineTime.ORIGIN;
    private long version;

    /** Takes note of the newest state; a line that began anew begins a new log. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same value, and to look no further is cheap
    void show(LineState line) {
        if (line.at().isBefore(newest)) {
            forget();
        }
        newest = line.at();
        for (var station : line.allStations()) {
            if (before.put(station.id(), station) != station) {
                compare(station);
            }
        }
    }

    /** A number that changes whenever the log does. */
    long version() {
        return version;
    }

    /** What lasts, then what ended; each the newest first. */
    List<Abnormal> entries() {
        var open = new ArrayList<>(lasting.values());
        open.sort((a, b) -> b.from().compareTo(a.from()));
        return Stream.concat(open.stream(), ended.stream()).toList();
    }

    private void forget() {
        ended.clear();
        lasting.clear();
        before.clear();
        version++;
    }

    private void compare(StationState station) {
        var condition = Condition.of(station);
        var lost = condition == Condition.OUT_OF_CONTACT;
        note(station.id().toString(), lost ? Optional.of(silence(station)) : Optional.empty());
        if (station.inContact()) {
            station.places().forEach(place -> note(place.id().toString(), stop(station, place)));
        }
        noteAlarms(station);
    }

    /** Alarms are kept until they are neither active nor waiting to be acknowledged, in contact or not. */
    private void noteAlarms(StationState station) {
        var prefix = station.id() + " alarm ";
        var gone = lasting.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .filter(key -> !station.conditions().containsKey(key.substring(prefix.length())))
                .toList();
        gone.forEach(key -> note(key, Optional.empty()));
        station.conditions().forEach((key, alarm) -> noteAlarm(prefix + key, Abnormal.of(station.id(), alarm)));
    }

    /** An alarm that was acknowledged, or has gone and waits to be, is still the same event. */
    private void noteAlarm(String what, Abnormal told) {
        var was = lasting.get(what);
        var now = was == null ? told : told.since(was.from());
        if (!now.equals(was)) {
            version++;
            lasting.put(what, now);
        }
    }

    private static Abnormal silence(StationState station) {
        return Abnormal.of(
                station.id(),
                Optional.empty(),
                Condition.OUT_OF_CONTACT,
                "",
                station.contact().since());
    }

    private static Optional<Abnormal> stop(StationState station, PlaceState place) {
        var condition = Condition.of(station, place);
        return isEvent(condition, place)
                ? Optional.of(Abnormal.of(
                        station.id(),
                        Optional.of(place.id()),
                        condition,
                        place.reason().code(),
                        place.since()))
                : Optional.empty();
    }

    /** That nobody tells the state of a station is how its source is; that one cannot be read has happened. */
    private static boolean isEvent(Condition condition, PlaceState place) {
        return condition.weight() == Condition.Weight.ABNORMAL
                || condition == Condition.UNDEFINED && !place.reason().equals(StopReason.NONE);
    }

    private void note(String what, Optional<Abnormal> now) {
        var was = Optional.ofNullable(lasting.get(what));
        if (was.equals(now)) {
            return;
        }
        version++;
        was.ifPresent(this::end);
        lasting.remove(what);
        now.ifPresent(entry -> lasting.put(what, entry));
    }

    private void end(Abnormal entry) {
        ended.addFirst(entry.endedAt(newest));
        while (ended.size() > REMEMBERED) {
            ended.removeLast();
        }
    }
}
