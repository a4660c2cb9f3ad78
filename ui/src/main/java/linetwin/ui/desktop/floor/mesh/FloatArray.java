package linetwin.ui.desktop.floor.mesh;

import java.util.Arrays;

/** Growing array of floats. */
final class FloatArray {
    float[] values = new float[1024];
    int size;

    void add(double a, double b) {
        room(2);
        values[size++] = (float) a;
        values[size++] = (float) b;
    }

    void add(double a, double b, double c) {
        room(3);
        values[size++] = (float) a;
        values[size++] = (float) b;
        values[size++] = (float) c;
    }

    float[] trimmed() {
        return Arrays.copyOf(values, size);
    }

    private void room(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
    }
}
