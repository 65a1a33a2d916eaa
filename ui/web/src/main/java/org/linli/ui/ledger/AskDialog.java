package org.linli.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.linli.look.text.Say;

/** Asks before something is done: what will follow, and what else has to be known. */
class AskDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param act whether it was done, and the dialog may close
   */
  AskDialog(String title, String consequence, BooleanSupplier act, Component... fields) {
    setHeaderTitle(title);
    setWidth("32rem");
    var body = new Div(new Paragraph(consequence));
    body.addClassName("linli-form");
    body.add(fields);
    add(body);
    var confirm =
        new Button(
            Say.text("ui.confirm"),
            click -> {
              if (act.getAsBoolean()) {
                close();
              }
            });
    confirm.setId("confirm");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(Say.text("ui.cancel"), click -> close()), confirm);
  }
}
