package linetwin.ui.desktop.floor.robot.body;

import java.util.Optional;
import linetwin.core.id.ProductId;

/** Kind of part that feeder routes make and stores contain. */
public enum PartKind {
    JOINT("JT", 3),
    HAND("HA", 3),
    LEG("LG", 4),
    ARM("AR", 4),
    TORSO("TO", 3),
    HEAD("HD", 2),
    PACK("BP", 3);

    private final String code;
    private final int steps;

    PartKind(String code, int steps) {
        this.code = code;
        this.steps = steps;
    }

    /** Number of its build steps; a part at its last step is complete. */
    public int steps() {
        return steps;
    }

    /** Kind of part of a product; empty if it is none of these. */
    public static Optional<PartKind> of(ProductId product) {
        for (var part : values()) {
            if (part.code.equals(product.code())) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
