package linetwin.ui.desktop.floor.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Affine;
import linetwin.ui.desktop.condition.ConditionIconPainter;
import linetwin.ui.desktop.condition.ContrastRatio;

/**
 * Canvas over the picture. In each frame labels are offered with a priority. Those that find room are drawn, highest
 * priority first, and none covers another. For the JavaFX thread.
 */
public final class LabelLayer {
    private static final String FAMILY = "Noto Sans CJK SC";
    private static final double STEM = 10;
    private static final double ICON_GAP = 3;
    private static final Style NEAR = new Style(22, 7, 16, 13);
    private static final Style FAR = new Style(17, 4, 12, 10.5);

    /** Size of a label in pixels: height, border, width of the sign, and its two fonts. */
    private record Style(double height, double pad, double sign, Font head, Font body) {
        Style(double height, double pad, double sign, double letters) {
            this(
                    height,
                    pad,
                    sign,
                    Font.font(FAMILY, FontWeight.BOLD, letters),
                    Font.font(FAMILY, FontWeight.NORMAL, letters));
        }
    }

    private static final Comparator<FloorLabel> BY_PRIORITY = Comparator.comparingDouble(l -> -l.content.priority());

    /** Lengths of the stem in pixels that are tried where a label would cover an obstacle. */
    private static final double[] STEMS = {STEM, 24, 40, 58};

    private final LabelObstacles obstacles = new LabelObstacles();
    private final Canvas canvas = new Canvas();
    private final List<FloorLabel> kept = new ArrayList<>();
    private final List<FloorLabel> offered = new ArrayList<>();
    private final List<FloorLabel> placed = new ArrayList<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final Map<String, Double> farWidths = new HashMap<>();
    private List<Bounds> covered = List.of();
    private double scale = 1;
    private Color ink = Color.BLACK;
    private Color paper = Color.WHITE;
    private Color accent = Color.web("#1f6fb8");

    public LabelLayer() {
        canvas.setMouseTransparent(true);
    }

    public Canvas canvas() {
        return canvas;
    }

    public void colours(Color newInk, Color newPaper, Color newAccent) {
        ink = newInk;
        paper = newPaper;
        accent = newAccent;
    }

    /** Sets rectangles of the canvas in pixels in which no label stands, unless its thing is selected. */
    public void keepClear(List<Bounds> rectangles) {
        covered = List.copyOf(rectangles);
    }

    /** Enlarges all labels by a factor, for pictures of more pixels than a screen has. */
    public void enlarge(double factor) {
        scale = factor;
    }

    /** Parts of the picture that the labels of a frame keep clear; the owner fills them after {@link #begin}. */
    public LabelObstacles obstacles() {
        return obstacles;
    }

    /** Begins a frame. */
    public void begin() {
        offered.clear();
        obstacles.clear();
    }

    /**
     * Offers a label for this frame.
     *
     * @param x position of its stem in pixels from the left
     * @param y position of the foot of its stem in pixels from the top
     */
    public void offer(double x, double y, LabelContent content) {
        if (kept.size() == offered.size()) {
            kept.add(new FloorLabel());
        }
        var label = kept.get(offered.size());
        label.reset(x / scale, y / scale, content);
        offered.add(label);
    }

    /** Draws the labels that find room and ends the frame. */
    public void end() {
        var g = canvas.getGraphicsContext2D();
        g.setTransform(new Affine());
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.scale(scale, scale);
        offered.sort(BY_PRIORITY);
        placed.clear();
        for (var label : offered) {
            if (place(label, true) || shorten(label, true) || label.content.isNeeded() && placeOver(label)) {
                placed.add(label);
            }
        }
        for (int i = placed.size() - 1; i >= 0; i--) {
            draw(g, placed.get(i));
        }
    }

    /** Head of the label that is drawn at a point of the canvas, in pixels; empty while the canvas is hidden. */
    public Optional<String> headAt(double x, double y) {
        return placed.stream()
                .filter(_ -> canvas.isVisible())
                .filter(l -> l.contains(x / scale, y / scale))
                .map(l -> l.content.head())
                .findFirst();
    }

    private boolean shorten(FloorLabel label, boolean clear) {
        if (label.text.isEmpty()) {
            return false;
        }
        label.text = "";
        return place(label, clear);
    }

    /** Places a label that must not be missing even where it covers an obstacle. */
    private boolean placeOver(FloorLabel label) {
        label.text = label.content.text();
        return place(label, false) || shorten(label, false);
    }

    /** @param clear true if the label keeps obstacles clear; its stem then grows where that is enough */
    private boolean place(FloorLabel label, boolean clear) {
        measure(label);
        for (double stem : STEMS) {
            label.top = label.y - stem - label.height;
            boolean covers = clear
                    && obstacles.meets(
                            scale * label.left, scale * label.top, scale * label.width, scale * label.height);
            if (!covers && fits(label)) {
                return true;
            }
            if (!covers) {
                return false;
            }
        }
        return false;
    }

    private void measure(FloorLabel label) {
        var style = label.content.small() ? FAR : NEAR;
        label.headWidth = width(label.content.head(), style.head);
        double signWidth = label.content.condition().isEmpty() ? 0 : style.sign;
        double textWidth = label.text.isEmpty() ? 0 : width(label.text, style.body) + 6;
        label.width = 2 * style.pad + signWidth + label.headWidth + textWidth;
        label.height = style.height;
        label.left = label.x - label.width / 2;
    }

    private boolean fits(FloorLabel label) {
        if (label.left < 2 || label.left + label.width > canvas.getWidth() / scale - 2 || label.top < 2) {
            return label.content.selected();
        }
        if (!label.content.selected() && covered.stream().anyMatch(pane -> label.meets(pane, scale))) {
            return false;
        }
        for (var other : placed) {
            if (label.left < other.left + other.width + 3
                    && other.left < label.left + label.width + 3
                    && label.top < other.top + other.height + 3
                    && other.top < label.top + label.height + 3) {
                return false;
            }
        }
        return true;
    }

    private double width(String text, Font font) {
        var cache = font.getSize() == NEAR.head.getSize() ? widths : farWidths;
        var known = cache.get(text);
        if (known != null) {
            return known;
        }
        var probe = new Text(text);
        probe.setFont(font);
        double width = probe.getLayoutBounds().getWidth();
        cache.put(text, width);
        return width;
    }

    private void draw(GraphicsContext g, FloorLabel label) {
        g.setStroke(
                label.content.emphasized()
                        ? label.content.colour()
                        : label.content.selected() ? accent : ink.deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(1.4);
        g.strokeLine(label.x, label.y, label.x, label.top + label.height);
        g.setFill(label.content.emphasized() ? label.content.colour() : paper);
        g.fillRoundRect(label.left, label.top, label.width, label.height, 8, 8);
        if (label.content.selected()) {
            g.setStroke(accent);
            g.setLineWidth(2);
            g.strokeRoundRect(label.left, label.top, label.width, label.height, 8, 8);
        }
        write(g, label);
    }

    private void write(GraphicsContext g, FloorLabel label) {
        var letters = label.content.emphasized() ? ContrastRatio.inkOn(label.content.colour()) : ink;
        var style = label.content.small() ? FAR : NEAR;
        double x = label.left + style.pad;
        double middle = label.top + label.height / 2;
        g.setTextBaseline(VPos.CENTER);
        if (label.content.condition().isPresent()) {
            icon(g, label, letters, x, middle);
            x += style.sign;
        }
        g.setFill(letters);
        g.setFont(style.head);
        g.fillText(label.content.head(), x, middle);
        if (!label.text.isEmpty()) {
            g.setFont(style.body);
            g.fillText(label.text, x + label.headWidth + 6, middle);
        }
    }

    private void icon(GraphicsContext g, FloorLabel label, Color letters, double x, double middle) {
        var content = label.content;
        double size = (content.small() ? FAR : NEAR).sign - ICON_GAP;
        var colour = content.emphasized() ? letters : content.colour();
        var ground = content.emphasized() ? content.colour() : paper;
        content.condition()
                .ifPresent(it -> ConditionIconPainter.paint(g, it, x, middle - size / 2, size, colour, ground));
    }
}
