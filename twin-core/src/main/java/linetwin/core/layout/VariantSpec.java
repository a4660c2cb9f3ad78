package linetwin.core.layout;

import java.util.List;
import linetwin.core.id.ProductId;

/**
 * Variant of the robot that the line can make.
 *
 * @param bodyJoints number of moving joints of the body, without fingers; 0 if the product is no humanoid
 */
public record VariantSpec(ProductId id, LocalText name, int bodyJoints, BodySpec body, List<VariantChange> changes) {
    public VariantSpec {
        changes = List.copyOf(changes);
    }
}
