package linetwin.ui.desktop.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ConditionIcon;
import linetwin.ui.desktop.selection.Selection;
import org.jspecify.annotations.Nullable;

/** Nodes of the faceplate (XPane) of the selected object, on the right. Rows are rewritten in place. */
final class FaceplatePane extends VBox {
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final ConditionIcon mark = new ConditionIcon(StationCondition.IDLE);
    private final Label word = new Label();
    private final Label since = new Label();
    private final Label why = new Label();
    private final VBox headline = new VBox(4);
    private final VBox sections = new VBox(16);
    private final ScrollPane scroll = new ScrollPane();
    private final List<FaceplateSectionBox> boxes = new ArrayList<>();
    private final Consumer<Selection> choose;
    private @Nullable Selection subject;

    FaceplatePane(Consumer<Selection> choose) {
        this.choose = choose;
        setId("faceplate");
        getStyleClass().add("faceplate");
        title.setId("faceplate-title");
        title.getStyleClass().add("heading");
        subtitle.getStyleClass().add("muted");
        word.setId("faceplate-state");
        word.getStyleClass().add("state-word");
        since.getStyleClass().add("muted");
        for (var label : List.of(title, subtitle, since, why)) {
            label.setWrapText(true);
        }
        var state = new HBox(8, mark, word);
        state.setAlignment(Pos.CENTER_LEFT);
        headline.getStyleClass().add("headline");
        sections.getStyleClass().add("card-sections");
        headline.getChildren().addAll(state, since, why);
        var all = new VBox(16, new VBox(2, title, subtitle), headline, sections);
        all.getStyleClass().add("faceplate-content");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    void show(Faceplate card) {
        if (!card.subject().equals(subject)) {
            subject = card.subject();
            scroll.setVvalue(0);
        }
        title.setText(card.title());
        subtitle.setText(card.subtitle());
        show(card.headline());
        sections.pseudoClassStateChanged(DOUBTFUL, card.doubtful());
        while (boxes.size() > card.sections().size()) {
            boxes.removeLast();
            sections.getChildren().removeLast();
        }
        for (int i = 0; i < card.sections().size(); i++) {
            if (i == boxes.size()) {
                boxes.add(new FaceplateSectionBox(choose));
                sections.getChildren().add(boxes.get(i));
            }
            boxes.get(i).show(card.sections().get(i));
        }
    }

    private void show(Optional<Faceplate.Headline> state) {
        headline.setVisible(state.isPresent());
        headline.setManaged(state.isPresent());
        state.ifPresent(s -> {
            mark.show(s.condition());
            word.setText(s.word());
            since.setText(s.since());
            since.setManaged(!s.since().isEmpty());
            why.setText(s.why());
            headline.getStyleClass().removeIf(name -> name.startsWith("attention-"));
            headline.getStyleClass()
                    .add("attention-" + s.condition().attention().name().toLowerCase(Locale.ROOT));
        });
    }
}
