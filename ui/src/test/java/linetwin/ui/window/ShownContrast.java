package linetwin.ui.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import linetwin.ui.desktop.condition.ContrastRatio;

/**
 * Contrast of every text of a window against the pixels behind it: the window is drawn with and without its texts, and
 * each text is compared with the ground on which its own pixels lie. A text that another page covers does not count.
 */
public final class ShownContrast {
    /** Share of the greatest difference of a text from its ground above which a pixel lies inside a letter. */
    private static final double INSIDE = 0.6;
    /** Difference of a channel, 0 to 1, below which a text is covered by something else. */
    private static final double VISIBLE = 0.08;

    private ShownContrast() {}

    /** Text with its least contrast ratio. */
    public record Reading(String text, String styles, double ratio) {
        @Override
        public String toString() {
            return "'%s' (%s) %.2f".formatted(text, styles, ratio);
        }
    }

    /** Visible texts of a scene whose contrast is below {@link ContrastRatio#FOR_TEXT}. */
    public static List<Reading> belowLimit(Scene scene) throws Exception {
        return all(scene).stream()
                .filter(reading -> reading.ratio() < ContrastRatio.FOR_TEXT)
                .toList();
    }

    /** All visible texts of a scene. */
    public static List<Reading> all(Scene scene) throws Exception {
        return DisplayToolkit.call(() -> {
            var texts = new ArrayList<Text>();
            collect(scene.getRoot(), texts);
            var with = scene.snapshot(null);
            var without = withoutTexts(scene, texts);
            return texts.stream().flatMap(text -> read(text, with, without)).toList();
        });
    }

    private static void collect(Node node, List<Text> texts) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            texts.add(text);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static WritableImage withoutTexts(Scene scene, List<Text> texts) {
        Map<Text, Double> before = new LinkedHashMap<>();
        texts.forEach(text -> before.put(text, text.getOpacity()));
        texts.forEach(text -> text.setOpacity(0));
        var image = scene.snapshot(null);
        before.forEach(Node::setOpacity);
        return image;
    }

    private static Stream<Reading> read(Text text, WritableImage with, WritableImage without) {
        if (!(text.getFill() instanceof Color fill)) {
            return Stream.empty();
        }
        var area = visibleArea(text);
        var drawn = with.getPixelReader();
        var ground = without.getPixelReader();
        double most = 0;
        for (int y = first(area.getMinY()); y < last(area.getMaxY(), with.getHeight()); y++) {
            for (int x = first(area.getMinX()); x < last(area.getMaxX(), with.getWidth()); x++) {
                most = Math.max(most, difference(drawn, ground, x, y));
            }
        }
        if (most < VISIBLE) {
            return Stream.empty();
        }
        double least = Double.MAX_VALUE;
        for (int y = first(area.getMinY()); y < last(area.getMaxY(), with.getHeight()); y++) {
            for (int x = first(area.getMinX()); x < last(area.getMaxX(), with.getWidth()); x++) {
                if (difference(drawn, ground, x, y) >= most * INSIDE) {
                    least = Math.min(
                            least,
                            ContrastRatio.of(over(fill, opacity(text), ground.getColor(x, y)), ground.getColor(x, y)));
                }
            }
        }
        return Stream.of(new Reading(text.getText(), styles(text), least));
    }

    private static int first(double edge) {
        return (int) Math.max(0, Math.floor(edge));
    }

    private static int last(double edge, double limit) {
        return (int) Math.min(limit, Math.ceil(edge));
    }

    /** Part of a text in the scene that no clip of a parent, such as the viewport of a list, cuts away. */
    private static Bounds visibleArea(Text text) {
        var area = text.localToScene(text.getBoundsInLocal());
        for (Node node = text; node != null; node = node.getParent()) {
            if (node.getClip() != null) {
                area = intersection(area, node.localToScene(node.getClip().getBoundsInParent()));
            }
        }
        return area;
    }

    private static Bounds intersection(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private static double difference(PixelReader one, PixelReader other, int x, int y) {
        var a = one.getColor(x, y);
        var b = other.getColor(x, y);
        return Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color over(Color fill, double opacity, Color ground) {
        return ground.interpolate(
                Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), fill.getOpacity() * opacity);
    }

    private static String styles(Node node) {
        var parent = node.getParent();
        return Objects.toString(node.getStyleClass()) + (parent == null ? "" : " in " + parent.getStyleClass());
    }
}
