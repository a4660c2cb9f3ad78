package linetwin.core.layout;

import linetwin.core.unit.Length;

/** Proportions of a humanoid in its zero pose: legs straight, upper arms down, forearms forward. */
public record BodySpec(
        Length standHeight,
        Length soleToAnkle,
        Length shank,
        Length thigh,
        Length hipHalfWidth,
        Length pelvisToWaist,
        Length waistToShoulder,
        Length shoulderHalfWidth,
        Length upperArm,
        Length forearm,
        Length hand,
        Length shoulderToNeck,
        Length headHeight,
        Length headWidth,
        Length footLength,
        Length footWidth,
        Length jointDiameterSmall,
        Length jointDiameterMedium,
        Length jointDiameterLarge,
        Length jointDiameterExtraLarge,
        double massKg) {}
