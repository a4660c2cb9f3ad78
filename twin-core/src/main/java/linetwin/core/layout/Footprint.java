package linetwin.core.layout;

import linetwin.core.unit.Length;

/**
 * The rectangle that a thing takes up on the floor. The origin of the hall is its south-west corner, x runs east, y
 * runs north.
 *
 * @param x the centre's distance from the west wall
 * @param y the centre's distance from the south wall
 * @param width the extent from west to east
 * @param depth the extent from south to north
 */
public record Footprint(Length x, Length y, Length width, Length depth) {
    public Footprint {
        if (width.inMetres() <= 0 || depth.inMetres() <= 0) {
            throw new IllegalArgumentException(
                    "A footprint must cover some floor, was %s m x %s m".formatted(width.inMetres(), depth.inMetres()));
        }
    }
}
