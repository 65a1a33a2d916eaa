package org.linli.ops.feeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.linli.access.boundary.Refusal;
import org.linli.feeds.entity.LetterFilter;
import org.linli.look.text.Say;
import org.linli.ops.Filled;

/** Which dead letters are shown: what is filled in holds once it is asked for. */
final class LetterChoice extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField reason = new TextField(Say.text("ops.replay.reason"));
  private final TextField tenant = new TextField(Say.text("ops.visits.community"));
  private final DateTimePicker from = new DateTimePicker(Say.text("ops.logs.from"));
  private final DateTimePicker until = new DateTimePicker(Say.text("ops.logs.until"));
  private final Div problem = new Div();
  private final transient Command then;
  private transient LetterFilter chosen = LetterFilter.NONE;

  /**
   * @param then what follows another choice
   */
  LetterChoice(Command then) {
    this.then = then;
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    reason.setPlaceholder("unknown-metric");
    reason.setClearButtonVisible(true);
    tenant.setClearButtonVisible(true);
    var show = new Button(Say.text("ops.letters.show"), click -> choose());
    show.addThemeVariants(ButtonVariant.LUMO_SMALL);
    var tools = new Div(reason, tenant, from, until, show);
    tools.addClassName("tools");
    add(tools, problem);
  }

  LetterFilter chosen() {
    return chosen;
  }

  private void choose() {
    try {
      chosen =
          new LetterFilter(
              reason.getValue(),
              Filled.community(tenant),
              null,
              Filled.moment(from),
              Filled.moment(until));
      problem.setText("");
      then.execute();
    } catch (Refusal refusal) {
      problem.setText(Say.problem(refusal));
    }
  }
}
