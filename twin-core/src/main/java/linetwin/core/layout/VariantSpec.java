package linetwin.core.layout;

import java.util.List;
import linetwin.core.id.ProductId;

/**
 * A robot that the line can make.
 *
 * @param bodyJoints moving joints of the body, without fingers
 */
public record VariantSpec(ProductId id, LocalText name, int bodyJoints, BodySpec body, List<VariantChange> changes) {
    public VariantSpec {
        changes = List.copyOf(changes);
    }
}
