package linetwin.ui.floor.robot;

import java.util.List;
import linetwin.core.id.ProductId;
import linetwin.core.layout.BodySpec;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.VariantSpec;
import linetwin.core.unit.Length;

/** The two parametric bodies of the benchmark line. */
final class Bodies {
    static final ProductId R130 = new ProductId("R130");
    static final ProductId R170 = new ProductId("R170");

    private Bodies() {}

    static List<VariantSpec> variants() {
        return List.of(
                new VariantSpec(R170, new LocalText("R170", "R170"), 31, large(), List.of()),
                new VariantSpec(R130, new LocalText("R130", "R130"), 29, small(), List.of()));
    }

    static List<Body> all() {
        return List.of(Body.of(R170, large(), 31, 0), Body.of(R130, small(), 29, 1));
    }

    private static BodySpec large() {
        return spec(
                1.72, 0.07, 0.41, 0.41, 0.14, 0.10, 0.38, 0.20, 0.28, 0.25, 0.19, 0.09, 0.25, 0.17, 0.25, 0.10, 0.06,
                0.085, 0.11, 0.13, 70);
    }

    private static BodySpec small() {
        return spec(
                1.32, 0.05, 0.32, 0.33, 0.11, 0.05, 0.25, 0.15, 0.19, 0.18, 0.15, 0.06, 0.20, 0.14, 0.20, 0.08, 0.05,
                0.07, 0.09, 0.10, 35);
    }

    private static BodySpec spec(double... m) {
        var next = new int[1];
        return new BodySpec(
                take(m, next), take(m, next), take(m, next), take(m, next), take(m, next), take(m, next),
                take(m, next), take(m, next), take(m, next), take(m, next), take(m, next), take(m, next),
                take(m, next), take(m, next), take(m, next), take(m, next), take(m, next), take(m, next),
                take(m, next), take(m, next), m[20]);
    }

    private static Length take(double[] metres, int[] next) {
        return Length.metres(metres[next[0]++]);
    }
}
