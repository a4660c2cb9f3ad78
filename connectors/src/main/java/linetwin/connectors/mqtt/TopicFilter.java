package linetwin.connectors.mqtt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Topic filter of a subscription.
 *
 * @param filter topic with {@code +} for one segment and {@code #} for all further segments
 * @param qos maximum quality of service, 0 to 2
 */
public record TopicFilter(String filter, int qos) {
    /** True if each topic that matches the other filter matches this one too. */
    boolean covers(TopicFilter other) {
        var mine = filter.split("/", -1);
        var theirs = other.filter.split("/", -1);
        for (int i = 0; i < mine.length; i++) {
            if (mine[i].equals("#")) {
                // A wildcard in the first segment does not match topics of the broker that begin with $ (MQTT 5,
                // 4.7.2).
                return i > 0 || !theirs[0].startsWith("$");
            }
            if (i >= theirs.length || !coversSegment(mine[i], theirs[i], i)) {
                return false;
            }
        }
        return mine.length == theirs.length;
    }

    private static boolean coversSegment(String mine, String theirs, int place) {
        if (mine.equals("+")) {
            return !theirs.equals("#") && !(place == 0 && theirs.startsWith("$"));
        }
        return mine.equals(theirs);
    }

    /**
     * Smallest set of these filters that matches the same topics, each with the highest quality of service of the
     * filters it covers. Brokers may send a message once per matching filter, so no filter may cover another.
     */
    static List<TopicFilter> fewest(Collection<TopicFilter> wanted) {
        Map<String, TopicFilter> distinct = new TreeMap<>();
        wanted.forEach(each -> distinct.merge(each.filter, each, TopicFilter::better));
        var kept = new ArrayList<TopicFilter>();
        for (var each : distinct.values()) {
            if (distinct.values().stream().noneMatch(other -> !other.equals(each) && other.covers(each))) {
                kept.add(each.atLeast(distinct.values()));
            }
        }
        return kept;
    }

    private TopicFilter atLeast(Collection<TopicFilter> all) {
        return all.stream().filter(this::covers).reduce(this, TopicFilter::better);
    }

    private TopicFilter better(TopicFilter other) {
        return new TopicFilter(filter, Math.max(qos, other.qos));
    }
}
