package linetwin.ui.desktop.floor.mesh;

import java.util.Arrays;

/** Growing array of ints. */
final class IntArray {
    int[] values = new int[1024];
    int size;

    void add(int... more) {
        if (size + more.length > values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    int[] trimmed() {
        return Arrays.copyOf(values, size);
    }
}
