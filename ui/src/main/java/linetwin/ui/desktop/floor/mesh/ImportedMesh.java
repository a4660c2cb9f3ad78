package linetwin.ui.desktop.floor.mesh;

import javafx.scene.shape.TriangleMesh;

/** Imports the triangles of a mesh of another library, with smooth normals. */
final class ImportedMesh {
    private final MeshBuilder to;
    private final TriangleMesh mesh;
    private final double[] normals;

    private ImportedMesh(MeshBuilder to, TriangleMesh mesh) {
        this.to = to;
        this.mesh = mesh;
        this.normals = new double[mesh.getPoints().size()];
    }

    static void over(MeshBuilder to, TriangleMesh mesh) {
        var taken = new ImportedMesh(to, mesh);
        taken.forEachFace(taken::lean);
        int first = taken.corners();
        taken.forEachFace((a, b, c) -> to.triangle(first + a, first + b, first + c));
    }

    private interface Face {
        void corners(int a, int b, int c);
    }

    private void forEachFace(Face face) {
        int step = mesh.getFaceElementSize() / 3;
        for (int f = 0; f < mesh.getFaces().size(); f += 3 * step) {
            face.corners(
                    mesh.getFaces().get(f),
                    mesh.getFaces().get(f + step),
                    mesh.getFaces().get(f + 2 * step));
        }
    }

    private double point(int point, int axis) {
        return mesh.getPoints().get(3 * point + axis);
    }

    /** Adds the normal of a face, weighted by the area of the face, to those of its corners. */
    private void lean(int a, int b, int c) {
        for (int axis = 0; axis < 3; axis++) {
            int next = (axis + 1) % 3;
            int last = (axis + 2) % 3;
            double n = (point(b, next) - point(a, next)) * (point(c, last) - point(a, last))
                    - (point(b, last) - point(a, last)) * (point(c, next) - point(a, next));
            normals[3 * a + axis] += n;
            normals[3 * b + axis] += n;
            normals[3 * c + axis] += n;
        }
    }

    /** Index of the first corner. */
    private int corners() {
        int first = -1;
        for (int i = 0; i < normals.length; i += 3) {
            double n = Math.max(1e-12, Math.hypot(Math.hypot(normals[i], normals[i + 1]), normals[i + 2]));
            int at = to.corner(
                    point(i / 3, 0),
                    point(i / 3, 1),
                    point(i / 3, 2),
                    normals[i] / n,
                    normals[i + 1] / n,
                    normals[i + 2] / n);
            first = first < 0 ? at : first;
        }
        return first;
    }
}
