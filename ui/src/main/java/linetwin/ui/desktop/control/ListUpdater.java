package linetwin.ui.desktop.control;

import java.util.List;

/** Updates a visible list by as few steps as possible, so that selection and scroll position stay. */
public final class ListUpdater {
    private ListUpdater() {}

    /** Makes {@code shown} equal to {@code wanted}, and keeps equal elements. */
    public static <T> void update(List<T> shown, List<T> wanted) {
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
