package linetwin.ui.desktop.floor.robot.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point3D;
import javafx.scene.AmbientLight;
import javafx.scene.DirectionalLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.Scene;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Box;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import linetwin.core.id.ProductId;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.body.RobotSupport;
import linetwin.ui.desktop.floor.robot.motion.RobotMotion;
import linetwin.ui.desktop.floor.robot.motion.RobotMotions;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.SurfacePalette;

/**
 * Draws sheets of robots into PNG files for visual review: stages, motions, levels of detail, parts. Needs a display
 * (or Xvfb) and {@code -Dprism.forceGPU=true}. Arguments: the folder, then the names of sheets; no name means all.
 */
public final class RobotSheets extends Application {
    private final RobotFigures figures = new RobotFigures(BodySamples.variants());

    /**
     * Starts JavaFX. A separate launcher class is needed because JavaFX does not start an application class from the
     * class path.
     */
    public static final class Launcher {
        private Launcher() {}

        public static void main(String[] args) {
            System.setProperty("prism.forceGPU", "true");
            Application.launch(RobotSheets.class, args);
        }
    }

    @Override
    public void start(Stage stage) throws IOException {
        var args = getParameters().getRaw();
        var folder = Files.createDirectories(Path.of(args.getFirst()));
        var wanted = args.subList(1, args.size());
        for (var sheet : List.of(
                "stages",
                "small",
                "back",
                "operate",
                "detail",
                "parts",
                "hero",
                "portrait",
                "walk",
                "squat",
                "push",
                "hang",
                "sweep",
                "burn",
                "look",
                "function",
                "limbs",
                "fold",
                "boxes")) {
            if (wanted.isEmpty() || wanted.contains(sheet)) {
                ImageIO.write(
                        SwingFXUtils.fromFXImage(shot(sheet), null),
                        "png",
                        folder.resolve(sheet + ".png").toFile());
            }
        }
        Platform.exit();
    }

    private Image shot(String sheet) {
        return switch (sheet) {
            case "stages" -> row(stages(BodySamples.R170, SurfacePalette.RICH, -0.9), 12, 1.9);
            case "small" -> row(stages(BodySamples.R130, SurfacePalette.RICH, -0.9), 12, 1.5);
            case "back" -> row(stages(BodySamples.R170, SurfacePalette.RICH, 2.1), 12, 1.9);
            case "operate" -> row(stages(BodySamples.R170, SurfacePalette.OPERATE, -0.9), 12, 1.9);
            case "detail" -> row(details(), 8, 1.9);
            case "parts" -> row(parts(), 13, 1.4);
            case "hero" -> row(heroes(), 4.2, 1.85);
            case "limbs" -> row(limbs(), 6, 1.4);
            case "portrait" -> row(portraits(), 1.9, 1.85);
            case "walk" -> row(strip(RobotMotions.walkInPlace(0.9), 0.13), 9, 1.9);
            case "squat" -> row(strip(RobotMotions.squat(), 0.45), 9, 1.9);
            case "push" -> row(strip(RobotMotions.pushRecovery(), 1.15), 9, 1.9);
            case "hang" -> row(strip(RobotMotions.hung(), 0.9), 9, 2.2);
            case "sweep" -> row(strip(RobotMotions.rangeSweep(), 38.5), 9, 2.2);
            case "burn" -> row(strip(RobotMotions.burnIn(), 7.1), 9, 2.2);
            case "look" -> row(strip(RobotMotions.lookAround(), 4.4), 9, 1.9);
            case "function" -> row(strip(RobotMotions.functionalTest(), 4.1), 9, 1.9);
            case "fold" -> row(strip(RobotMotions.fold(7), 1), 9, 1.9);
            default -> row(boxes(), 6, 1.9);
        };
    }

    private List<Node> stages(ProductId variant, SurfacePalette palette, double heading) {
        var nodes = new ArrayList<Node>();
        for (var stage : BuildStage.values()) {
            if (stage != BuildStage.FOLDED && stage != BuildStage.CRATED) {
                var figure = figures.figure(variant);
                figure.build(stage);
                figure.palette(palette);
                figure.place(1.05 * nodes.size() - 5.3, 0, 0, heading);
                nodes.add(figure.node());
            }
        }
        return nodes;
    }

    private List<Node> details() {
        var nodes = new ArrayList<Node>();
        for (var detail : MeshDetail.values()) {
            for (var stage : List.of(BuildStage.POWERED, BuildStage.SHELLED)) {
                var figure = figures.figure(nodes.size() % 4 < 2 ? BodySamples.R170 : BodySamples.R130);
                figure.build(stage, RobotSupport.NONE);
                figure.detail(detail);
                figure.place(1.2 * nodes.size() - 3, 0, 0, -0.9);
                nodes.add(figure.node());
            }
        }
        return nodes;
    }

    private List<Node> heroes() {
        var nodes = new ArrayList<Node>();
        for (var variant : List.of(BodySamples.R170, BodySamples.R130)) {
            for (var stage : List.of(BuildStage.POWERED, BuildStage.SHELLED)) {
                var figure = figures.figure(variant);
                figure.build(stage, RobotSupport.NONE);
                figure.place(0.95 * nodes.size() - 1.43, 0, 0, -1.15 + 0.1 * nodes.size());
                figure.pose(RobotMotions.stand(), 3);
                nodes.add(figure.node());
            }
        }
        return nodes;
    }

    private List<Node> portraits() {
        var nodes = new ArrayList<Node>();
        for (var stage : List.of(BuildStage.POWERED, BuildStage.SHELLED, BuildStage.SHELLED)) {
            var figure = figures.figure(BodySamples.R170);
            figure.build(stage, RobotSupport.NONE);
            figure.place(
                    0.68 * nodes.size() - 0.68, 0, 0, List.of(-1.2, -1.3, 2.0).get(nodes.size()));
            figure.pose(RobotMotions.stand(), 3);
            nodes.add(figure.node());
        }
        return nodes;
    }

    private List<Node> limbs() {
        var nodes = new ArrayList<Node>();
        for (var part : List.of(PartKind.LEG, PartKind.ARM)) {
            for (var i = 0; i < 4; i++) {
                var figure = figures.limb(part, i % 2 == 0 ? BodySamples.R170 : BodySamples.R130);
                figure.place(0.7 * nodes.size() - 2.5, 0, 0, -0.8);
                figure.pose(0.6 * i);
                nodes.add(figure.node());
            }
        }
        return nodes;
    }

    private List<Node> parts() {
        var nodes = new ArrayList<Node>();
        var x = -6.2;
        for (var part : PartKind.values()) {
            for (var step = 1; step <= part.steps(); step++) {
                var figure = figures.part(part);
                figure.build(step);
                figure.onStand(part == PartKind.LEG || part == PartKind.ARM || part == PartKind.TORSO);
                figure.place(x, 0, 0, -0.9);
                nodes.add(figure.node());
                x += 0.55;
            }
        }
        return nodes;
    }

    private List<Node> strip(RobotMotion motion, double every) {
        var nodes = new ArrayList<Node>();
        for (var i = 0; i < 8; i++) {
            var figure = figures.figure(i % 2 == 0 ? BodySamples.R170 : BodySamples.R130);
            figure.build(BuildStage.SHELLED, motion.isOnFloor() ? RobotSupport.NONE : RobotSupport.HOIST);
            figure.pose(motion, every * i);
            figure.place(1.1 * i - 3.85, 0, 0, -0.75);
            nodes.add(figure.node());
        }
        return nodes;
    }

    private List<Node> boxes() {
        var nodes = new ArrayList<Node>();
        for (var stage : List.of(BuildStage.FOLDED, BuildStage.CRATED)) {
            for (var variant : List.of(BodySamples.R170, BodySamples.R130)) {
                var figure = figures.figure(variant);
                figure.build(stage);
                figure.place(1.3 * nodes.size() - 2, 0, 0, -0.9);
                nodes.add(figure.node());
            }
        }
        return nodes;
    }

    /** Scene with the nodes in a row, seen from the south and slightly from above, on a light floor. */
    private static Image row(List<Node> nodes, double width, double height) {
        var world = new Group(nodes);
        world.getChildren().addAll(floor(), key(), new AmbientLight(Color.gray(0.5)));
        var camera = new PerspectiveCamera(true);
        camera.setFieldOfView(22);
        camera.setNearClip(0.1);
        camera.setFarClip(100);
        var pixels = 1900;
        var ratio = Math.max(0.22, Math.min(0.95, (height + 0.35) / width));
        var distance = width / 2 / Math.tan(Math.toRadians(11)) * ratio;
        camera.getTransforms()
                .addAll(
                        new Translate(0, -height / 2 + 0.05, 0),
                        new Rotate(-9, Rotate.X_AXIS),
                        new Translate(0, 0, -distance));
        var scene = new SubScene(world, pixels, pixels * ratio, true, SceneAntialiasing.BALANCED);
        scene.setCamera(camera);
        scene.setFill(new LinearGradient(
                0,
                0,
                0,
                1,
                true,
                CycleMethod.NO_CYCLE,
                new Stop(0, Color.web("#dfe5ea")),
                new Stop(1, Color.web("#f3f5f6"))));
        var holder = new Scene(new Group(scene), pixels, pixels * ratio);
        return holder.snapshot(null);
    }

    private static Node floor() {
        var floor = new Box(40, 0.02, 12);
        floor.setTranslateY(0.011);
        var material = new PhongMaterial(Color.web("#cfd3d6"));
        material.setSpecularColor(Color.BLACK);
        floor.setMaterial(material);
        return floor;
    }

    private static Node key() {
        var light = new DirectionalLight(Color.gray(0.78));
        light.setDirection(new Point3D(0.55, 0.85, 0.75));
        return light;
    }
}
