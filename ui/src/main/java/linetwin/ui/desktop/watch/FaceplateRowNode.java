package linetwin.ui.desktop.watch;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ConditionIcon;
import linetwin.ui.desktop.selection.Selection;

/** Nodes of one faceplate row, rewritten as its content changes. */
sealed interface FaceplateRowNode {
    Node node();

    boolean canShow(Faceplate.Row row);

    void show(Faceplate.Row row);

    static FaceplateRowNode of(Faceplate.Row row, Consumer<Selection> choose) {
        return switch (row) {
            case Faceplate.Figure _ -> new FigureRow();
            case Faceplate.Progress _ -> new ProgressRow(choose);
            case Faceplate.Signal _ -> new SignalRow();
            case Faceplate.Alarm _ -> new AlarmRow();
            case Faceplate.Reading _ -> new ReadingRow();
            case Faceplate.Link _ -> new LinkRow(choose);
            case Faceplate.Note _ -> new NoteRow();
        };
    }

    private static Label styled(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Gives a value the width that it needs; the name beside it wraps. */
    private static void keepWhole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Name and, right-aligned, its value. */
    final class FigureRow implements FaceplateRowNode {
        private final Label name = styled("muted");
        private final Label value = styled("figure");
        private final HBox box = new HBox(8, name, gap(), value);

        FigureRow() {
            name.setMinWidth(96);
            name.setWrapText(true);
            value.setWrapText(true);
            value.setAlignment(Pos.TOP_RIGHT);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public boolean canShow(Faceplate.Row row) {
            return row instanceof Faceplate.Figure;
        }

        @Override
        public void show(Faceplate.Row row) {
            if (row instanceof Faceplate.Figure figure) {
                name.setText(figure.name());
                value.setText(figure.value());
            }
        }
    }

    /** Condition, name, bar and share of a progress. */
    final class ProgressRow implements FaceplateRowNode {
        private final ConditionIcon mark = new ConditionIcon(StationCondition.IDLE);
        private final Hyperlink name = new Hyperlink();
        private final ProgressBar bar = new ProgressBar(0);
        private final Label detail = styled("figure");
        private final HBox box = new HBox(8, mark, name, gap(), bar, detail);
        private Selection link = Selection.NOTHING;

        ProgressRow(Consumer<Selection> choose) {
            box.setAlignment(Pos.CENTER_LEFT);
            bar.setPrefWidth(72);
            bar.setMinWidth(24);
            name.setMinWidth(Region.USE_PREF_SIZE);
            detail.setMinWidth(64);
            detail.setAlignment(Pos.CENTER_RIGHT);
            name.setOnAction(_ -> choose.accept(link));
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public boolean canShow(Faceplate.Row row) {
            return row instanceof Faceplate.Progress;
        }

        @Override
        public void show(Faceplate.Row row) {
            if (row instanceof Faceplate.Progress progress) {
                mark.show(progress.condition());
                name.setText(progress.name());
                link = progress.link();
                name.setDisable(link instanceof Selection.Nothing);
                bar.setProgress(progress.share());
                bar.setAccessibleText(progress.name() + ", " + progress.detail());
                detail.setText(progress.detail());
            }
        }
    }

    /** Signal: name and value, and below them its limits with quality and age. */
    final class SignalRow implements FaceplateRowNode {
        private final Label name = styled("signal-name");
        private final Label value = styled("figure");
        private final Label note = styled("muted");
        private final LimitBar bar = new LimitBar();
        private final VBox box;

        SignalRow() {
            keepWhole(value);
            name.setMinWidth(0);
            note.setWrapText(true);
            note.setMinHeight(Region.USE_PREF_SIZE);
            note.setMinWidth(0);
            note.setTextAlignment(TextAlignment.RIGHT);
            note.setAlignment(Pos.CENTER_RIGHT);
            note.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(note, Priority.ALWAYS);
            var above = new HBox(8, name, gap(), value);
            var below = new HBox(8, bar, note);
            above.setAlignment(Pos.BASELINE_LEFT);
            below.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(2, above, below);
            box.getStyleClass().add("signal");
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public boolean canShow(Faceplate.Row row) {
            return row instanceof Faceplate.Signal;
        }

        @Override
        public void show(Faceplate.Row row) {
            if (row instanceof Faceplate.Signal signal) {
                name.setText(signal.name());
                value.setText(signal.value());
                note.setText(signal.note());
                bar.show(signal.spec(), signal.number(), signal.rating());
                box.getStyleClass().setAll("signal", signal.trusted() ? "trusted" : "doubtful", style(signal));
            }
        }

        private static String style(Faceplate.Signal signal) {
            return switch (signal.rating()) {
                case TYPICAL, UNUSUAL -> "within";
                case WARN -> "warned";
                case REJECT -> "rejected";
            };
        }
    }

    /** Value without limits: name and value, and below them quality, age and source. */
    final class ReadingRow implements FaceplateRowNode {
        private final Label name = styled("signal-name");
        private final Label value = styled("figure");
        private final Label note = styled("muted");
        private final VBox box;

        ReadingRow() {
            keepWhole(value);
            name.setMinWidth(0);
            note.setWrapText(true);
            var above = new HBox(8, name, gap(), value);
            above.setAlignment(Pos.BASELINE_LEFT);
            box = new VBox(2, above, note);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public boolean canShow(Faceplate.Row row) {
            return row instanceof Faceplate.Reading;
        }

        @Override
        public void show(Faceplate.Row row) {
            if (row instanceof Faceplate.Reading reading) {
                name.setText(reading.name());
                value.setText(reading.value());
                note.setText(reading.note());
                box.getStyleClass().setAll("signal", reading.trusted() ? "trusted" : "doubtful");
            }
        }
    }

    /** Alarm of equipment: name, message and state. */
    final class AlarmRow implements FaceplateRowNode {
        private final Label name = styled("row-title");
        private final Label message = new Label();
        private final Label note = styled("muted");
        private final HBox box;

        AlarmRow() {
            for (var label : List.of(name, message, note)) {
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
            }
            var lines = new VBox(2, name, message, note);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            box = new HBox(8, new ConditionIcon(StationCondition.ALARM), lines);
            box.getStyleClass().add("alarm-row");
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public boolean canShow(Faceplate.Row row) {
            return row instanceof Faceplate.Alarm;
        }

        @Override
        public void show(Faceplate.Row row) {
            if (row instanceof Faceplate.Alarm alarm) {
                name.setText(alarm.name());
                message.setText(alarm.message());
                message.setManaged(!alarm.message().isBlank());
                note.setText(alarm.note());
            }
        }
    }

    /** Name that leads to another faceplate. */
    final class LinkRow implements FaceplateRowNode {
        private static final double INDENT = 16;
        private final Hyperlink name = new Hyperlink();
        private final Label detail = styled("muted");
        private final HBox box = new HBox(8, name, gap(), detail);
        private Selection target = Selection.NOTHING;

        LinkRow(Consumer<Selection> choose) {
            box.setAlignment(Pos.BASELINE_LEFT);
            name.setWrapText(true);
            keepWhole(detail);
            name.setOnAction(_ -> choose.accept(target));
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public boolean canShow(Faceplate.Row row) {
            return row instanceof Faceplate.Link;
        }

        @Override
        public void show(Faceplate.Row row) {
            if (row instanceof Faceplate.Link link) {
                name.setText(link.name());
                detail.setText(link.detail());
                target = link.target();
                box.setPadding(new Insets(0, 0, 0, link.depth() * INDENT));
            }
        }
    }

    /** Sentence. */
    final class NoteRow implements FaceplateRowNode {
        private final Label text = styled("muted");

        NoteRow() {
            text.setWrapText(true);
        }

        @Override
        public Node node() {
            return text;
        }

        @Override
        public boolean canShow(Faceplate.Row row) {
            return row instanceof Faceplate.Note;
        }

        @Override
        public void show(Faceplate.Row row) {
            if (row instanceof Faceplate.Note note) {
                text.setText(note.text());
            }
        }
    }
}
