package linetwin.ui.desktop.floor.robot.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.transform.Affine;
import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.body.RobotSupport;
import linetwin.ui.desktop.floor.robot.motion.RobotMotions;
import linetwin.ui.desktop.floor.robot.shape.BodyLink;
import linetwin.ui.desktop.floor.robot.shape.LinkShapes;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.SolidShape;
import linetwin.ui.desktop.floor.robot.shape.SurfacePalette;
import org.junit.jupiter.api.Test;

/** Scene graph of figures; needs no window. */
final class RobotFigureTest {
    private final RobotFigures figures = new RobotFigures(BodySamples.variants());

    private RobotFigure finished(MeshDetail detail) {
        var figure = figures.figure(BodySamples.R170);
        figure.build(BuildStage.SHELLED);
        figure.detail(detail);
        return figure;
    }

    private static int shapes(RobotFigure figure) {
        return figure.node().getChildren().size();
    }

    private static MeshView first(RobotFigure figure) {
        return (MeshView) figure.node().getChildren().getFirst();
    }

    @Test
    void wholeRobotIsTwentyFiveShapesNearTenInTheMiddleFiveFarInMotionAndOneFarAtRest() {
        assertEquals(25, shapes(finished(MeshDetail.NEAR)));
        assertEquals(10, shapes(finished(MeshDetail.MID)));
        assertEquals(5, shapes(finished(MeshDetail.LIMBS)));
        assertEquals(1, shapes(finished(MeshDetail.FAR)));
    }

    @Test
    void fortyRobotsAtMixedDetailStayWithinTwelveHundredShapes() {
        var shapes = 0;
        for (var i = 0; i < 40; i++) {
            shapes += shapes(finished(i < 12 ? MeshDetail.NEAR : i < 30 ? MeshDetail.MID : MeshDetail.FAR));
        }
        assertTrue(shapes <= 1200, "was " + shapes);
    }

    @Test
    void everyStageAddsToWhatIsDrawn() {
        var figure = figures.figure(BodySamples.R130);
        var before = 0;
        for (var stage : BuildStage.values()) {
            if (stage.reaches(BuildStage.FOLDED)) {
                continue;
            }
            figure.build(stage, RobotSupport.NONE);
            var triangles = triangles(figure);
            assertTrue(stage == BuildStage.SHELLED || triangles > before, stage + " draws no more than before");
            before = triangles;
        }
    }

    private static int triangles(RobotFigure figure) {
        return figure.node().getChildren().stream()
                .mapToInt(view ->
                        ((TriangleMesh) ((MeshView) view).getMesh()).getFaces().size() / 9)
                .sum();
    }

    @Test
    void robotStaysWithinAThousandTrianglesALinkNear() {
        assertTrue(triangles(finished(MeshDetail.NEAR)) < 25_000, "was " + triangles(finished(MeshDetail.NEAR)));
        assertTrue(triangles(finished(MeshDetail.MID)) < 8_000, "was " + triangles(finished(MeshDetail.MID)));
        assertTrue(triangles(finished(MeshDetail.FAR)) < 5_000, "was " + triangles(finished(MeshDetail.FAR)));
    }

    @Test
    void robotsOfOneVariantShareMeshesAndMaterial() {
        assertSame(
                first(finished(MeshDetail.NEAR)).getMesh(),
                first(finished(MeshDetail.NEAR)).getMesh());
        assertSame(
                first(finished(MeshDetail.NEAR)).getMaterial(),
                first(finished(MeshDetail.NEAR)).getMaterial());
    }

    @Test
    void otherPaletteChangesTheMaterialAndNotTheMesh() {
        var figure = finished(MeshDetail.NEAR);
        var mesh = first(figure).getMesh();
        var material = first(figure).getMaterial();
        figure.palette(SurfacePalette.OPERATE);
        assertSame(mesh, first(figure).getMesh());
        assertNotSame(material, first(figure).getMaterial());
    }

    @Test
    void robotAtRestTouchesNoTransform() {
        var figure = finished(MeshDetail.NEAR);
        figure.pose(RobotMotions.squat(), 2);
        var changes = new AtomicInteger();
        for (var view : figure.node().getChildren()) {
            ((Affine) view.getTransforms().getFirst()).setOnTransformChanged(event -> changes.incrementAndGet());
        }
        figure.pose(RobotMotions.squat(), 2);
        assertEquals(0, changes.get());
        figure.pose(RobotMotions.squat(), 2.1);
        assertTrue(changes.get() > 0);
    }

    @Test
    void farRobotInBurnInMovesEachLimb() {
        var figure = finished(MeshDetail.LIMBS);
        figure.pose(RobotMotions.burnIn(), 1);
        var before = figure.node().getChildren().stream()
                .map(n -> n.getTransforms().getFirst().clone())
                .toList();
        figure.pose(RobotMotions.burnIn(), 1.4);
        for (int limb = 1; limb < 5; limb++) {
            var now = figure.node().getChildren().get(limb).getTransforms().getFirst();
            assertNotEquals(before.get(limb).toString(), now.toString());
        }
    }

    @Test
    void pointOfTheHallIsDrawnWithYDown() {
        var figure = finished(MeshDetail.FAR);
        figure.place(3, 5, 0.2, 0);
        var drawn = figure.node().localToParent(1, 0, 2);
        assertEquals(4, drawn.getX(), 1e-9);
        assertEquals(-2.2, drawn.getY(), 1e-9);
        assertEquals(5, drawn.getZ(), 1e-9);
    }

    @Test
    void standHeightIsThatOfTheSpecification() {
        for (var body : BodySamples.all()) {
            var frames = BodySkeleton.newFrames();
            var pose = new JointPose();
            RobotMotions.stand().at(new BodySkeleton(body), 0, pose, frames);
            var solid = MeshLibrary.posed(body, MeshDetail.NEAR, BodyLink.ALL, BuildStage.SHELLED, pose);
            assertEquals(body.standHeight(), highest(solid), 0.02 * body.standHeight(), body.variant()::code);
        }
    }

    private static double highest(SolidShape solid) {
        var highest = 0.0;
        for (var i = 0; i < solid.points(); i++) {
            highest = Math.max(highest, solid.z(i));
        }
        return highest;
    }

    /** Volume by the divergence theorem; inverted triangles would make it negative. */
    @Test
    void everyLinkIsClosedTowardsTheOutside() {
        for (var body : BodySamples.all()) {
            var shapes = new LinkShapes(body, MeshDetail.NEAR.shapes());
            for (var link : BodyLink.ALL) {
                for (var stage : List.of(BuildStage.POWERED, BuildStage.SHELLED)) {
                    if (link.isFittedAt(stage)) {
                        assertTrue(volume(shapes.solid(link, link.look(stage))) > 0, link + " at " + stage);
                    }
                }
            }
        }
    }

    private static double volume(SolidShape s) {
        var sum = 0.0;
        for (var t = 0; t < s.triangles(); t++) {
            var a = s.corner(t, 0);
            var b = s.corner(t, 1);
            var c = s.corner(t, 2);
            sum += s.x(a) * (s.y(b) * s.z(c) - s.z(b) * s.y(c))
                    + s.y(a) * (s.z(b) * s.x(c) - s.x(b) * s.z(c))
                    + s.z(a) * (s.x(b) * s.y(c) - s.y(b) * s.x(c));
        }
        return sum / 6;
    }

    @Test
    void legOnItsRigBendsWithTheWorkAndStandsStillWithIt() {
        var limb = figures.limb(PartKind.LEG, BodySamples.R170);
        limb.pose(1);
        var foot = (Affine) limb.node().getChildren().get(4).getTransforms().getFirst();
        var bent = foot.getTz();
        limb.pose(1);
        assertEquals(bent, foot.getTz());
        limb.pose(0);
        assertTrue(foot.getTz() < bent - 0.05, "the foot comes down as the knee straightens");
    }

    @Test
    void partsGrowStepByStep() {
        for (var part : PartKind.values()) {
            var figure = figures.part(part);
            figure.build(1);
            var begun = ((MeshView) figure.node().getChildren().getFirst()).getMesh();
            figure.build(part.steps() + 5);
            assertNotSame(begun, ((MeshView) figure.node().getChildren().getFirst()).getMesh(), part::name);
        }
    }
}
