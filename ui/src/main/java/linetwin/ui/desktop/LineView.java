package linetwin.ui.desktop;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.FloorView;
import linetwin.ui.desktop.plan2d.PlanView;
import linetwin.ui.desktop.selection.Selection;
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

    /** Floor if this machine draws 3D and the plan is not requested; else the plan, with its reason. */
    static LineView of(LineLayout layout, InterfaceText texts, boolean planAsked) {
        if (planAsked) {
            return new Plan(layout, texts, "room.plan.asked");
        }
        return FloorView.supported()
                ? new Floor(new FloorView(layout, texts))
                : new Plan(layout, texts, "room.plan.refused");
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
    }

    /** View in 2D, with a note that states the reason. */
    final class Plan implements LineView {
        private static final int FRAMES_BETWEEN = 6;
        private final PlanView view;
        private final StackPane node;
        private int frame;

        Plan(LineLayout layout, InterfaceText texts, String why) {
            view = new PlanView(layout, texts);
            var note = new Label();
            note.setId("plan-note");
            note.textProperty().bind(texts.bound(why));
            note.setWrapText(true);
            note.setMaxWidth(560);
            note.getStyleClass().add("room-note");
            note.setMouseTransparent(true);
            StackPane.setAlignment(note, Pos.TOP_LEFT);
            node = new StackPane(view, note);
            node.getStyleClass().add("plan-room");
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
    }
}
