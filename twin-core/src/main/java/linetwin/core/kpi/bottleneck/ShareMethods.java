package linetwin.core.kpi.bottleneck;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.kpi.bottleneck.BottleneckFinding.Score;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;

/** Bottleneck methods that need only shares of time. */
public final class ShareMethods {
    private ShareMethods() {}

    /** Returns the station with the highest utilisation. */
    public static BottleneckFinding utilisation(List<StationShares> stations) {
        return BottleneckFinding.ofHighest(
                BottleneckMethod.UTILISATION,
                stations.stream().map(s -> new Score(s.station(), s.working())).toList());
    }

    /**
     * Returns the bottlenecks of the arrow method. An arrow between two neighbours points downstream if the first is
     * blocked more than the second is starved, and upstream in the opposite case. A bottleneck is a station without an
     * arrow that leads away; of several, the one with the greatest severity is the primary one.
     */
    public static BottleneckFinding arrow(List<StationShares> stations, List<StationLink> links) {
        var shares = byStation(stations);
        var scores = new ArrayList<Score>();
        var sinks = new ArrayList<StationId>();
        for (var station : stations) {
            var own = links.stream()
                    .filter(l -> isEnd(l, station.station()))
                    .map(l -> pull(l, shares))
                    .toList();
            double severity =
                    own.stream().mapToDouble(p -> Math.abs(p.difference)).sum();
            scores.add(new Score(station.station(), severity));
            if (!own.isEmpty() && own.stream().noneMatch(p -> p.leadsAwayFrom(station.station()))) {
                sinks.add(station.station());
            }
        }
        return BottleneckFinding.of(BottleneckMethod.ARROW, scores, score -> sinks.contains(score.station()));
    }

    /**
     * Returns the turning points: stations before it are blocked more than starved, stations after it are starved more
     * than blocked, and it waits less than its neighbours. Examines every route of at least two stations.
     */
    public static BottleneckFinding turningPoint(List<StationShares> stations, LineLayout layout) {
        return turningPoint(
                stations, layout.routes().stream().map(RouteSpec::stations).toList());
    }

    static BottleneckFinding turningPoint(List<StationShares> stations, List<List<StationId>> routes) {
        var shares = byStation(stations);
        var turning = new ArrayList<StationId>();
        for (var route : routes) {
            for (int i = 0; route.size() > 1 && i < route.size(); i++) {
                if (turns(route, i, shares)) {
                    turning.add(route.get(i));
                }
            }
        }
        var scores = stations.stream()
                .map(s -> new Score(s.station(), s.blocked() + s.waitingForInput()))
                .toList();
        return new BottleneckFinding(
                BottleneckMethod.TURNING_POINT,
                BottleneckFinding.of(BottleneckMethod.TURNING_POINT, scores, s -> turning.contains(s.station()))
                        .named()
                        .reversed(),
                scores);
    }

    private static boolean turns(List<StationId> route, int i, SortedMap<StationId, StationShares> shares) {
        boolean first = i == 0;
        boolean last = i == route.size() - 1;
        var station = shares(shares, route.get(i));
        var before = shares(shares, route.get(first ? i : i - 1));
        var after = shares(shares, route.get(last ? i : i + 1));
        // At the end of a route the station itself takes the place of its missing neighbour.
        return before.blocked() > before.waitingForInput()
                && after.blocked() < after.waitingForInput()
                && (first || waiting(station) < waiting(before))
                && (last || waiting(station) < waiting(after));
    }

    private static double waiting(StationShares shares) {
        return shares.blocked() + shares.waitingForInput();
    }

    private static boolean isEnd(StationLink link, StationId station) {
        return link.upstream().equals(station) || link.downstream().equals(station);
    }

    private static Pull pull(StationLink link, SortedMap<StationId, StationShares> shares) {
        var downstream = shares(shares, link.downstream());
        double starved =
                switch (link.supply()) {
                    case UNITS -> downstream.starved();
                    case PARTS -> downstream.missingParts();
                    case BEGINNING -> downstream.waitingForInput();
                };
        return new Pull(link, shares(shares, link.upstream()).blocked() - starved);
    }

    private static SortedMap<StationId, StationShares> byStation(List<StationShares> stations) {
        var map = new TreeMap<StationId, StationShares>();
        stations.forEach(s -> map.put(s.station(), s));
        return map;
    }

    private static StationShares shares(SortedMap<StationId, StationShares> all, StationId station) {
        var shares = all.get(station);
        if (shares == null) {
            throw new IllegalArgumentException("There are no shares of station %s".formatted(station));
        }
        return shares;
    }

    /** Blocked share of the upstream station minus starved share of the downstream station. */
    private record Pull(StationLink link, double difference) {
        boolean leadsAwayFrom(StationId station) {
            return difference > 0 && link.upstream().equals(station)
                    || difference < 0 && link.downstream().equals(station);
        }
    }
}
