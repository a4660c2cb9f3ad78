package linetwin.ui.floor.robot;

/** Where a solid sits: a turn and a shift, applied to its points. Immutable. */
final class Placing {
    static final Placing HERE = new Placing(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});

    private final double[] m;

    private Placing(double[] m) {
        this.m = m;
    }

    static Placing at(double x, double y, double z) {
        return new Placing(new double[] {1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z});
    }

    /** The placing that a solved frame describes. */
    static Placing frame(double[] frames, int at) {
        var m = new double[Skeleton.STRIDE];
        System.arraycopy(frames, at, m, 0, m.length);
        return new Placing(m);
    }

    /** Lays what stands along z along the given axis. */
    Placing along(Axis axis) {
        return switch (axis) {
            case X -> turned(Axis.Y, 90);
            case Y -> turned(Axis.X, -90);
            case Z -> this;
        };
    }

    /** Turned about its own axis first, then placed as this. */
    Placing turned(Axis axis, double degrees) {
        var c = Math.cos(Math.toRadians(degrees));
        var s = Math.sin(Math.toRadians(degrees));
        return then(
                switch (axis) {
                    case X -> new double[] {1, 0, 0, 0, 0, c, -s, 0, 0, s, c, 0};
                    case Y -> new double[] {c, 0, s, 0, 0, 1, 0, 0, -s, 0, c, 0};
                    case Z -> new double[] {c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0};
                });
    }

    /** Shifted along its own axes. */
    Placing moved(double x, double y, double z) {
        return then(new double[] {1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z});
    }

    private Placing then(double[] inner) {
        var product = new double[12];
        for (var row = 0; row < 12; row += 4) {
            for (var column = 0; column < 4; column++) {
                product[row + column] = m[row] * inner[column]
                        + m[row + 1] * inner[4 + column]
                        + m[row + 2] * inner[8 + column]
                        + (column == 3 ? m[row + 3] : 0);
            }
        }
        return new Placing(product);
    }

    double x(double px, double py, double pz) {
        return m[0] * px + m[1] * py + m[2] * pz + m[3];
    }

    double y(double px, double py, double pz) {
        return m[4] * px + m[5] * py + m[6] * pz + m[7];
    }

    double z(double px, double py, double pz) {
        return m[8] * px + m[9] * py + m[10] * pz + m[11];
    }
}
