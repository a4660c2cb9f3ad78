package linetwin.ui.desktop.floor.mesh;

/** Builds boxes with sharp and with chamfered edges. */
final class BoxBuilder {
    /** Six sides: outward normal, then the two directions that run counter-clockwise on it. */
    private static final int[][] SIDES = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {-1, 0, 0, 0, -1, 0, 0, 0, 1},
        {0, 1, 0, -1, 0, 0, 0, 0, 1},
        {0, -1, 0, 1, 0, 0, 0, 0, 1},
        {0, 0, 1, 1, 0, 0, 0, 1, 0},
        {0, 0, -1, -1, 0, 0, 0, 1, 0},
    };

    private BoxBuilder() {}

    static void sharp(MeshBuilder to, double x, double y, double z, double width, double depth, double height) {
        bevelled(to, x, y, z, width, depth, height, 0);
    }

    static void bevelled(
            MeshBuilder to, double x, double y, double z, double width, double depth, double height, double edge) {
        double[] half = {width / 2, depth / 2, height / 2};
        double[] centre = {x, y, z + height / 2};
        for (int[] side : SIDES) {
            side(to, side, centre, half, edge);
        }
        if (edge > 0) {
            edges(to, centre, half, edge);
            corners(to, centre, half, edge);
        }
    }

    private static void side(MeshBuilder to, int[] s, double[] centre, double[] half, double edge) {
        int[] index = new int[4];
        for (int k = 0; k < 4; k++) {
            int a = k == 0 || k == 3 ? -1 : 1;
            int b = k < 2 ? -1 : 1;
            double[] p = new double[3];
            for (int i = 0; i < 3; i++) {
                p[i] = centre[i] + s[i] * half[i] + a * s[3 + i] * (half[i] - edge) + b * s[6 + i] * (half[i] - edge);
            }
            index[k] = to.corner(p[0], p[1], p[2], s[0], s[1], s[2]);
        }
        to.quad(index[0], index[1], index[2], index[3]);
    }

    /** Adds the twelve chamfers: for each pair of axes and signs, a strip along the third axis. */
    private static void edges(MeshBuilder to, double[] centre, double[] half, double edge) {
        for (int along = 0; along < 3; along++) {
            int u = (along + 1) % 3;
            int v = (along + 2) % 3;
            for (int su = -1; su <= 1; su += 2) {
                for (int sv = -1; sv <= 1; sv += 2) {
                    strip(to, centre, half, edge, along, u, v, su, sv);
                }
            }
        }
    }

    private static void strip(
            MeshBuilder to, double[] centre, double[] half, double edge, int along, int u, int v, int su, int sv) {
        int[] index = new int[4];
        double slant = Math.sqrt(0.5);
        double[] n = new double[3];
        n[u] = su * slant;
        n[v] = sv * slant;
        boolean flip = su * sv < 0;
        for (int k = 0; k < 4; k++) {
            boolean onU = k < 2;
            int end = (k == 0 || k == 3) == flip ? 1 : -1;
            double[] p = new double[3];
            p[along] = centre[along] + end * (half[along] - edge);
            p[u] = centre[u] + su * (half[u] - (onU ? 0 : edge));
            p[v] = centre[v] + sv * (half[v] - (onU ? edge : 0));
            index[k] = to.corner(p[0], p[1], p[2], n[0], n[1], n[2]);
        }
        to.quad(index[3], index[2], index[1], index[0]);
    }

    private static void corners(MeshBuilder to, double[] centre, double[] half, double edge) {
        double n = Math.sqrt(1 / 3.0);
        for (int k = 0; k < 8; k++) {
            int sx = (k & 1) == 0 ? -1 : 1;
            int sy = (k & 2) == 0 ? -1 : 1;
            int sz = (k & 4) == 0 ? -1 : 1;
            double x = centre[0] + sx * half[0];
            double y = centre[1] + sy * half[1];
            double z = centre[2] + sz * half[2];
            int a = to.corner(x, y - sy * edge, z - sz * edge, sx * n, sy * n, sz * n);
            int b = to.corner(x - sx * edge, y, z - sz * edge, sx * n, sy * n, sz * n);
            int c = to.corner(x - sx * edge, y - sy * edge, z, sx * n, sy * n, sz * n);
            if (sx * sy * sz > 0) {
                to.triangle(a, b, c);
            } else {
                to.triangle(a, c, b);
            }
        }
    }
}
