package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.linli.look.part.EmptyState;
import org.linli.looks.boundary.CommunityLooks;
import org.linli.looks.entity.LookQuery;
import org.linli.looks.entity.UseFigure;
import org.linli.ui.parts.LookWords;
import org.linli.ui.parts.Speech;

/** Who used our data in the last month, for what and on what ground, in figures. */
final class UseTable extends Div {

  static final int DAYS = 30;

  private final Speech speech;
  private final transient CommunityLooks looks;
  private final Grid<UseFigure> grid = new Grid<>();

  /**
   * @param drill shows the looks of a figure from that day on
   */
  UseTable(Speech speech, CommunityLooks looks, BiConsumer<UseFigure, LocalDate> drill) {
    this.speech = speech;
    this.looks = looks;
    addClassName("use-table");
    var words = new LookWords(speech);
    var numbers = NumberFormat.getIntegerInstance(speech.locale());
    grid.addColumn(figure -> words.who(figure.party(), figure.organisation()))
        .setHeader(speech.say("looks.party"))
        .setFlexGrow(2);
    grid.addColumn(figure -> speech.word("Purpose", figure.purpose()))
        .setHeader(speech.say("looks.purpose"))
        .setFlexGrow(1);
    grid.addColumn(figure -> speech.word("looks.ground", figure.ground()))
        .setHeader(speech.say("looks.ground"))
        .setFlexGrow(1);
    grid.addColumn(figure -> numbers.format(figure.times()))
        .setHeader(speech.say("looks.figure-times"));
    grid.addColumn(figure -> numbers.format(figure.times() - figure.opened()))
        .setHeader(speech.say("looks.figure-shut"));
    grid.addColumn(figure -> numbers.format(figure.items()))
        .setHeader(speech.say("looks.figure-items"));
    grid.addColumn(figure -> speech.moment(figure.last()))
        .setHeader(speech.say("looks.figure-last"));
    grid.addComponentColumn(figure -> drill(figure, drill))
        .setHeader(speech.say("looks.figure-open"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.setAllRowsVisible(true);
    grid.getElement().setAttribute("aria-label", speech.say("looks.month"));
    grid.setEmptyStateComponent(
        new EmptyState(VaadinIcon.EYE_SLASH, speech.say("looks.nobody-ours")));
    add(grid);
    refresh();
  }

  void refresh() {
    var from = LocalDate.now(speech.zone()).minusDays(DAYS).atStartOfDay(speech.zone()).toInstant();
    grid.setItems(looks.figures(new LookQuery(from, null, null, null, null, null)));
  }

  private Button drill(UseFigure figure, BiConsumer<UseFigure, LocalDate> drill) {
    var button =
        new Button(
            speech.say("looks.figure-look"),
            click -> drill.accept(figure, LocalDate.now(speech.zone()).minusDays(DAYS)));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
  }
}
