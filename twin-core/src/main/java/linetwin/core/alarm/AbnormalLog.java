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
 * AbnormalSpell spells of the line, the latest 400 of those that ended, found by comparing each state with the one
 * before.
 */
public final class AbnormalLog {
    private static final int REMEMBERED = 400;
    private final Deque<AbnormalSpell> ended = new ArrayDeque<>();
    private final Map<String, AbnormalSpell> lasting = new TreeMap<>();
    private final Map<StationId, StationState> before = new TreeMap<>();
    private LineTime newest = LineTime.ORIGIN;
    private long version;

    /** Adds the newest state; a line time before the last one means a line that began anew, and begins a new log. */
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

    /** A number that changes whenever the log does. */
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

    /** Alarms are kept until they are neither active nor waiting to be acknowledged, in contact or not. */
    private void noteAlarms(StationState station) {
        var prefix = station.id() + " alarm ";
        var gone = lasting.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .filter(key -> !station.conditions().containsKey(key.substring(prefix.length())))
                .toList();
        gone.forEach(key -> note(key, Optional.empty()));
        station.conditions().forEach((key, alarm) -> noteAlarm(prefix + key, AbnormalSpell.of(station.id(), alarm)));
    }

    /** An alarm that was acknowledged, or has gone and waits to be, is still the same event. */
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
     * An undefined state is an event only with a reported code: a source that reports no state at all is a property of
     * it.
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
