package linetwin.core.alarm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import linetwin.core.id.StationId;
import linetwin.core.model.AttentionLevel;
import linetwin.core.model.LineState;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;

/**
 * Abnormal spells of the line: those that last, and the latest 400 of those that ended. Detected by comparing each
 * state with the one before.
 */
public final class AbnormalLog {
    private static final int REMEMBERED = 400;
    private final Deque<AbnormalSpell> ended = new ArrayDeque<>();
    private final Map<String, AbnormalSpell> lasting = new TreeMap<>();
    private final Map<StationId, StationState> before = new TreeMap<>();
    private LineTime newest = LineTime.ORIGIN;
    private long version;

    /** Adds the newest state. A line time before the last one is a new start of the line, and begins a new log. */
    @SuppressWarnings("ReferenceEquality") // states are immutable: an unchanged one is the same object
    public void add(LineState line) {
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

    /** Version number that changes with every change of the log. */
    public long version() {
        return version;
    }

    /** Lasting spells, then ended ones; each the newest first. */
    public List<AbnormalSpell> entries() {
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
        var lost = station.contact().kind() == StationContact.Kind.LOST;
        note(station.id().toString(), lost ? Optional.of(contactLoss(station)) : Optional.empty());
        if (station.inContact()) {
            station.places().forEach(place -> note(place.id().toString(), stop(station, place)));
        }
        noteAlarms(station);
    }

    /** Alarms are kept until they are neither active nor waiting for acknowledgement, in contact or not. */
    private void noteAlarms(StationState station) {
        var prefix = station.id() + " alarm ";
        var gone = lasting.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .filter(key -> !station.conditions().containsKey(key.substring(prefix.length())))
                .toList();
        gone.forEach(key -> note(key, Optional.empty()));
        station.conditions().forEach((key, alarm) -> noteAlarm(prefix + key, AbnormalSpell.of(station.id(), alarm)));
    }

    /** Alarm that was acknowledged, or is inactive and waits for acknowledgement, is still the same event. */
    private void noteAlarm(String what, AbnormalSpell reported) {
        var was = lasting.get(what);
        var now = was == null ? reported : reported.since(was.from());
        if (!now.equals(was)) {
            version++;
            lasting.put(what, now);
        }
    }

    private static AbnormalSpell contactLoss(StationState station) {
        return AbnormalSpell.of(
                station.id(),
                Optional.empty(),
                StationCondition.OUT_OF_CONTACT,
                "",
                station.contact().since());
    }

    private static Optional<AbnormalSpell> stop(StationState station, PlaceState place) {
        var condition = StationCondition.of(station, place);
        return isEvent(condition, place)
                ? Optional.of(AbnormalSpell.of(
                        station.id(),
                        Optional.of(place.id()),
                        condition,
                        place.reason().code(),
                        place.since()))
                : Optional.empty();
    }

    /**
     * True if a condition is an event. Undefined is one only with a reported code: a source without any state never
     * reports one.
     */
    private static boolean isEvent(StationCondition condition, PlaceState place) {
        return condition.attention() == AttentionLevel.ABNORMAL
                || condition == StationCondition.UNDEFINED && !place.reason().equals(StopReason.NONE);
    }

    private void note(String what, Optional<AbnormalSpell> now) {
        var was = Optional.ofNullable(lasting.get(what));
        if (was.equals(now)) {
            return;
        }
        version++;
        was.ifPresent(this::end);
        lasting.remove(what);
        now.ifPresent(entry -> lasting.put(what, entry));
    }

    private void end(AbnormalSpell entry) {
        ended.addFirst(entry.endedAt(newest));
        while (ended.size() > REMEMBERED) {
            ended.removeLast();
        }
    }
}
