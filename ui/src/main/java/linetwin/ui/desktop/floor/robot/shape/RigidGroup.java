package linetwin.ui.desktop.floor.robot.shape;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import linetwin.ui.desktop.floor.robot.body.BuildStage;

/**
 * Links drawn as one mesh: a single link at the near level of detail, a limb segment at the middle one, a limb at the
 * far one. The first link carries the others.
 */
public record RigidGroup(BodyLink carrier, List<BodyLink> links) {
    public static final List<RigidGroup> NEAR = BodyLink.ALL.stream()
            .map(link -> new RigidGroup(link, List.of(link)))
            .toList();

    public static final List<RigidGroup> MID = List.of(
            of(BodyLink.PELVIS, BodyLink.WAIST),
            of(BodyLink.TORSO, BodyLink.NECK, BodyLink.SKULL),
            of(BodyLink.LEFT_THIGH, BodyLink.LEFT_HIP, BodyLink.LEFT_HIP_YOKE),
            of(BodyLink.LEFT_SHANK, BodyLink.LEFT_FOOT),
            of(BodyLink.LEFT_UPPER_ARM, BodyLink.LEFT_SHOULDER, BodyLink.LEFT_ARM_YOKE),
            of(BodyLink.LEFT_FOREARM, BodyLink.LEFT_HAND),
            of(BodyLink.RIGHT_THIGH, BodyLink.RIGHT_HIP, BodyLink.RIGHT_HIP_YOKE),
            of(BodyLink.RIGHT_SHANK, BodyLink.RIGHT_FOOT),
            of(BodyLink.RIGHT_UPPER_ARM, BodyLink.RIGHT_SHOULDER, BodyLink.RIGHT_ARM_YOKE),
            of(BodyLink.RIGHT_FOREARM, BodyLink.RIGHT_HAND));

    /** Trunk with head, and each limb stretched as one piece. */
    public static final List<RigidGroup> LIMBS = List.of(
            of(BodyLink.TORSO, BodyLink.NECK, BodyLink.SKULL, BodyLink.PELVIS, BodyLink.WAIST),
            of(BodyLink.LEFT_THIGH, BodyLink.LEFT_HIP, BodyLink.LEFT_HIP_YOKE, BodyLink.LEFT_SHANK, BodyLink.LEFT_FOOT),
            of(
                    BodyLink.LEFT_UPPER_ARM,
                    BodyLink.LEFT_SHOULDER,
                    BodyLink.LEFT_ARM_YOKE,
                    BodyLink.LEFT_FOREARM,
                    BodyLink.LEFT_HAND),
            of(
                    BodyLink.RIGHT_THIGH,
                    BodyLink.RIGHT_HIP,
                    BodyLink.RIGHT_HIP_YOKE,
                    BodyLink.RIGHT_SHANK,
                    BodyLink.RIGHT_FOOT),
            of(
                    BodyLink.RIGHT_UPPER_ARM,
                    BodyLink.RIGHT_SHOULDER,
                    BodyLink.RIGHT_ARM_YOKE,
                    BodyLink.RIGHT_FOREARM,
                    BodyLink.RIGHT_HAND));

    public RigidGroup {
        links = List.copyOf(links);
    }

    private static RigidGroup of(BodyLink carrier, BodyLink... others) {
        var links = new ArrayList<BodyLink>();
        links.add(carrier);
        links.addAll(List.of(others));
        return new RigidGroup(carrier, links);
    }

    /** Groups of a level of detail. */
    public static List<RigidGroup> of(MeshDetail detail) {
        return switch (detail) {
            case NEAR -> NEAR;
            case MID -> MID;
            case LIMBS, FAR -> LIMBS;
        };
    }

    public int joint() {
        return carrier.joint();
    }

    public boolean isFittedAt(BuildStage stage) {
        return links.stream().anyMatch(link -> link.isFittedAt(stage));
    }

    /** Look of each fitted link; two stages with equal looks share a mesh. */
    public Map<BodyLink, BuildStage> looks(BuildStage stage) {
        var looks = new EnumMap<BodyLink, BuildStage>(BodyLink.class);
        for (var link : links) {
            if (link.isFittedAt(stage)) {
                looks.put(link, link.look(stage));
            }
        }
        return looks;
    }
}
