package linetwin.ui.floor.robot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Links drawn as one mesh: a link by itself near, a limb segment at middle distance. The first link carries the others.
 */
record Rigid(Link carrier, List<Link> links) {
    static final List<Rigid> NEAR =
            Link.ALL.stream().map(link -> new Rigid(link, List.of(link))).toList();

    static final List<Rigid> MID = List.of(
            of(Link.PELVIS, Link.WAIST),
            of(Link.TORSO, Link.NECK, Link.SKULL),
            of(Link.LEFT_THIGH, Link.LEFT_HIP, Link.LEFT_HIP_YOKE),
            of(Link.LEFT_SHANK, Link.LEFT_FOOT),
            of(Link.LEFT_UPPER_ARM, Link.LEFT_SHOULDER, Link.LEFT_ARM_YOKE),
            of(Link.LEFT_FOREARM, Link.LEFT_HAND),
            of(Link.RIGHT_THIGH, Link.RIGHT_HIP, Link.RIGHT_HIP_YOKE),
            of(Link.RIGHT_SHANK, Link.RIGHT_FOOT),
            of(Link.RIGHT_UPPER_ARM, Link.RIGHT_SHOULDER, Link.RIGHT_ARM_YOKE),
            of(Link.RIGHT_FOREARM, Link.RIGHT_HAND));

    Rigid {
        links = List.copyOf(links);
    }

    private static Rigid of(Link carrier, Link... others) {
        var links = new ArrayList<Link>();
        links.add(carrier);
        links.addAll(List.of(others));
        return new Rigid(carrier, links);
    }

    int joint() {
        return carrier.joint();
    }

    boolean isFittedAt(BuildStage stage) {
        return links.stream().anyMatch(link -> link.isFittedAt(stage));
    }

    /** What each fitted link looks like: two stages with equal looks share a mesh. */
    Map<Link, BuildStage> looks(BuildStage stage) {
        var looks = new EnumMap<Link, BuildStage>(Link.class);
        for (var link : links) {
            if (link.isFittedAt(stage)) {
                looks.put(link, link.look(stage));
            }
        }
        return looks;
    }
}
