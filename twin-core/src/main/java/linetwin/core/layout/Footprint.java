package linetwin.core.layout;

import linetwin.core.unit.Length;

/**
 * Rectangle that a thing occupies on the floor. The origin of the hall is its south-west corner, x runs east, y north.
 *
 * @param x distance of the centre from the west wall
 * @param y distance of the centre from the south wall
 * @param width extent from west to east
 * @param depth extent from south to north
 */
public record Footprint(Length x, Length y, Length width, Length depth) {
    public Footprint {
        if (width.inMetres() <= 0 || depth.inMetres() <= 0) {
            throw new IllegalArgumentException(
                    "A footprint must cover some floor, was %s m x %s m".formatted(width.inMetres(), depth.inMetres()));
        }
    }
}
