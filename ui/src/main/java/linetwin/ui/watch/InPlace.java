package linetwin.ui.watch;

import java.util.List;

/** Changes a list that is on the screen by as few steps as it takes, so that selection and scrolling stay. */
final class InPlace {
    private InPlace() {}

    /** Makes {@code shown} equal to {@code wanted}, keeping what stays. */
    static <T> void become(List<T> shown, List<T> wanted) {
        shown.removeIf(item -> !wanted.contains(item));
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= shown.size() || shown.get(i) != wanted.get(i)) {
                shown.add(i, wanted.get(i));
            }
        }
        while (shown.size() > wanted.size()) {
            shown.removeLast();
        }
    }
}
