package org.linli.ui.ledger;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.identity.boundary.AccountFacts;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;

/** What is kept of the person of an account, and how it may be used. */
public final class FactsForm extends FormLayout {

  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField(Say.text("ledger.name"));
  private final TextField phone = new TextField(Say.text("accounts.column.phone"));
  private final DatePicker until = Calendar.day(Say.text("accounts.column.valid-until"));
  private final IntegerField minutes =
      new IntegerField(Say.text("accounts.column.session-minutes"));
  private final IntegerField most = new IntegerField(Say.text("accounts.column.most-log-ins"));

  public FactsForm() {
    name.setId("name");
    name.setRequiredIndicatorVisible(true);
    phone.setId("phone");
    minutes.setId("minutes");
    minutes.setHelperText(Say.text("ledger.accounts.minutes-hint"));
    most.setId("most");
    most.setHelperText(Say.text("ledger.accounts.most-hint"));
    add(name, phone, until, minutes, most);
  }

  public FactsForm(AccountFacts facts) {
    this();
    name.setValue(facts.displayName());
    phone.setValue(facts.phone() == null ? "" : facts.phone());
    until.setValue(facts.validUntil());
    minutes.setValue(facts.sessionMinutes());
    most.setValue(facts.mostLogIns());
  }

  public AccountFacts facts() {
    return new AccountFacts(
        name.getValue(), phone.getValue(), until.getValue(), minutes.getValue(), most.getValue());
  }
}
