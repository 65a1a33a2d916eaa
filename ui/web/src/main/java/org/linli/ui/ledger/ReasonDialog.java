package org.linli.ui.ledger;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import org.linli.look.text.Say;

/** Asks for the reason of something grave. */
final class ReasonDialog extends AskDialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;

  ReasonDialog(String title, String consequence, Predicate<String> act) {
    this(title, consequence, act, new TextArea(Say.text("ledger.reason")));
  }

  private ReasonDialog(String title, String consequence, Predicate<String> act, TextArea reason) {
    super(
        title,
        consequence,
        () -> {
          reason.setInvalid(reason.isEmpty());
          return !reason.isEmpty() && act.test(reason.getValue());
        },
        reason);
    reason.setId("why");
    reason.setRequired(true);
    reason.setMaxLength(LONGEST);
    reason.setErrorMessage(Say.text("ui.required"));
    reason.setWidthFull();
  }
}
