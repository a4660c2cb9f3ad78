package linetwin.ui.desktop.floor.hall;

import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Flat textured sheets on the floor. */
final class FloorSheets {
    private static final int LETTER_PIXELS = 144;

    private FloorSheets() {}

    /** Sheet with its texture from {@code 0, 0} at the north-west to {@code repeatX, repeatY} at the south-east. */
    static MeshView sheet(FloorRectangle r, double z, double repeatX, double repeatY, PhongMaterial material) {
        var mesh = new TriangleMesh();
        mesh.getPoints()
                .setAll(
                        (float) r.west(),
                        (float) -z,
                        (float) r.north(),
                        (float) r.east(),
                        (float) -z,
                        (float) r.north(),
                        (float) r.east(),
                        (float) -z,
                        (float) r.south(),
                        (float) r.west(),
                        (float) -z,
                        (float) r.south());
        mesh.getTexCoords().setAll(0, 0, (float) repeatX, 0, (float) repeatX, (float) repeatY, 0, (float) repeatY);
        mesh.getFaces().setAll(0, 0, 2, 2, 1, 1, 0, 0, 3, 3, 2, 2);
        mesh.getFaceSmoothingGroups().setAll(0, 0);
        var view = new MeshView(mesh);
        view.setMaterial(material);
        view.setMouseTransparent(true);
        return view;
    }

    /** Image of a text on a transparent ground; letters are {@link #LETTER_PIXELS} high. */
    static Image lettering(String code, String english, String chinese, Color colour) {
        var text = new Text(code);
        text.setFont(Font.font("Noto Sans CJK SC", FontWeight.BOLD, LETTER_PIXELS));
        double codeWidth = text.getLayoutBounds().getWidth();
        var words = new Text(english);
        words.setFont(Font.font("Noto Sans CJK SC", FontWeight.BOLD, LETTER_PIXELS * 0.86));
        boolean inOne = english.equals(chinese);
        var words2 = new Text(inOne ? "" : chinese);
        words2.setFont(words.getFont());
        double gap = LETTER_PIXELS * 0.4;
        double width = codeWidth
                + gap
                + words.getLayoutBounds().getWidth()
                + (inOne ? 0 : gap)
                + words2.getLayoutBounds().getWidth()
                + 8;
        var canvas = new Canvas(Math.ceil(width), LETTER_PIXELS * 1.12);
        var g = canvas.getGraphicsContext2D();
        g.setTextBaseline(VPos.CENTER);
        g.setFill(colour);
        g.setFont(text.getFont());
        double middle = canvas.getHeight() / 2;
        g.fillText(code, 4, middle);
        g.setFont(words.getFont());
        g.fillText(words2.getText(), 4 + codeWidth + gap, middle);
        double englishAt =
                codeWidth + (inOne ? gap : 2 * gap + words2.getLayoutBounds().getWidth());
        g.fillText(english, 4 + englishAt, middle);
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
