package linetwin.ui.desktop;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.FloorView;
import linetwin.ui.desktop.plan2d.PlanView;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.desktop.shortcut.ShortcutTable;
import linetwin.ui.text.InterfaceText;

/** View of the line in the middle of the window: the 3D floor, or the 2D plan if JavaFX has no 3D on this machine. */
sealed interface LineView {
    Region node();

    /** Draws the line. Called once per frame. */
    void show(LineState line, LineTime now);

    ObjectProperty<Selection> selectionProperty();

    BooleanProperty darkProperty();

    /** Moves the keyboard focus to the view. */
    void focus();

    /** Keys and gestures of the view. */
    ShortcutTable shortcuts();

    /** Property that is true while the buttons of the view are visible. */
    BooleanProperty toolsVisibleProperty();

    /**
     * Floor if this machine draws 3D and the plan is not requested; else the plan, with its reason. Its meshes are
     * built on another thread until the view is taken from the supplier.
     */
    static Supplier<LineView> begin(LineLayout layout, InterfaceText texts, boolean planAsked) {
        if (planAsked || !FloorView.supported()) {
            return () -> new Plan(layout, texts, planAsked ? "room.plan.asked" : "room.plan.refused");
        }
        var view = FloorView.begin(layout, texts);
        return () -> new Floor(view.get());
    }

    /** View in 3D. */
    record Floor(FloorView view) implements LineView {
        @Override
        public Region node() {
            return view;
        }

        @Override
        public void show(LineState line, LineTime now) {
            view.show(line, now);
        }

        @Override
        public ObjectProperty<Selection> selectionProperty() {
            return view.selectionProperty();
        }

        @Override
        public BooleanProperty darkProperty() {
            return view.darkProperty();
        }

        @Override
        public void focus() {
            view.requestFocus();
        }

        @Override
        public ShortcutTable shortcuts() {
            return view.shortcuts();
        }

        @Override
        public BooleanProperty toolsVisibleProperty() {
            return view.toolsVisibleProperty();
        }
    }

    /** View in 2D; below it a row with its buttons and a note that states the reason. */
    final class Plan implements LineView {
        private static final int FRAMES_BETWEEN = 6;
        private final PlanView view;
        private final VBox node;
        private final HBox foot;
        private int frame;

        Plan(LineLayout layout, InterfaceText texts, String why) {
            view = new PlanView(layout, texts);
            VBox.setVgrow(view, Priority.ALWAYS);
            var note = new Label();
            note.setId("plan-note");
            note.textProperty().bind(texts.bound(why));
            note.setMinWidth(0);
            var whole = new Tooltip();
            whole.textProperty().bind(note.textProperty());
            note.setTooltip(whole);
            foot = new HBox(
                    8,
                    button(texts, "fit", view::fit),
                    button(texts, "nearer", view::zoomIn),
                    button(texts, "farther", view::zoomOut),
                    note);
            foot.setAlignment(Pos.CENTER_LEFT);
            foot.getStyleClass().add("plan-foot");
            foot.managedProperty().bind(foot.visibleProperty());
            node = new VBox(view, foot);
            node.getStyleClass().add("plan-room");
        }

        private Button button(InterfaceText texts, String name, Runnable action) {
            var button = new Button();
            button.setId("plan-" + name);
            button.textProperty().bind(texts.bound("floor.tool." + name));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setFocusTraversable(false);
            var key = name.equals("fit") ? "floor.key.fit" : "floor.key.zoom";
            var tip = new Tooltip();
            tip.textProperty()
                    .bind(Bindings.concat(
                            texts.bound(key), " (" + view.shortcuts().keysOf(key) + ")"));
            button.setTooltip(tip);
            button.getStyleClass().add("small");
            button.setOnAction(_ -> action.run());
            return button;
        }

        ObjectProperty<Font> fontProperty() {
            return view.fontProperty();
        }

        @Override
        public Region node() {
            return node;
        }

        /** Draws at 10 Hz only: a machine without 3D draws slowly, and the plan has no animation. */
        @Override
        public void show(LineState line, LineTime now) {
            if (frame++ % FRAMES_BETWEEN == 0) {
                view.show(line, now);
            }
        }

        @Override
        public ObjectProperty<Selection> selectionProperty() {
            return view.selectionProperty();
        }

        @Override
        public BooleanProperty darkProperty() {
            return view.darkProperty();
        }

        @Override
        public void focus() {
            view.requestFocus();
        }

        @Override
        public ShortcutTable shortcuts() {
            return view.shortcuts();
        }

        @Override
        public BooleanProperty toolsVisibleProperty() {
            return foot.visibleProperty();
        }
    }
}
