package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.look.text.Say;

/** A one-time password, shown this once. */
final class OncePassword {

  private OncePassword() {}

  static void show(String username, String password) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(Say.text("ledger.accounts.once", username));
    dialog.setCloseOnOutsideClick(false);
    var field = new TextField(Say.text("ledger.accounts.password"));
    field.setValue(password);
    field.setReadOnly(true);
    field.setWidthFull();
    var body = new Div(new Paragraph(Say.text("ledger.accounts.once.hint")), field);
    body.addClassName("linli-form");
    dialog.add(body);
    dialog.getFooter().add(new Button(Say.text("ui.close"), click -> dialog.close()));
    dialog.open();
  }
}
