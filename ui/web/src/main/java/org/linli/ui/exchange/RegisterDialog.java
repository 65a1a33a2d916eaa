package org.linli.ui.exchange;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.linli.access.boundary.Invalid;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** A new consumer: whose it is, who answers for it, from where it calls, until when. */
final class RegisterDialog {

  private final Speech speech;
  private final Consumers consumers;
  private final Runnable after;
  private final TextField name;
  private final Select<ConsumerKind> kind = new Select<>();
  private final TextField organisation;
  private final TextField organisationName;
  private final TextField contact;
  private final TextField phone;
  private final TextField addresses;
  private final DatePicker until = Calendar.day("");

  RegisterDialog(Speech speech, Consumers consumers, Runnable after) {
    this.speech = speech;
    this.consumers = consumers;
    this.after = after;
    name = field("name", true);
    organisation = field("organisation-id", true);
    organisationName = field("organisation", false);
    contact = field("contact", true);
    phone = field("phone", true);
    addresses = field("addresses", false);
    organisationName.setHelperText(speech.say("exchange.organisation.hint"));
    addresses.setHelperText(speech.say("exchange.addresses.hint"));
    kind.setLabel(speech.say("exchange.kind"));
    kind.setItems(ConsumerKind.values());
    kind.setItemLabelGenerator(Say::word);
    kind.setValue(ConsumerKind.DEPARTMENT);
    kind.setWidthFull();
    until.setLabel(speech.say("exchange.until"));
    until.setValue(LocalDate.now(speech.zone()).plusYears(1));
    until.setWidthFull();
  }

  void open() {
    dialog().open();
  }

  private Dialog dialog() {
    return new Ask(speech, speech.say("exchange.register"))
        .with(name, kind, organisation, organisationName, contact, phone, addresses, until)
        .answer(
            speech.say("exchange.register"),
            () ->
                Deed.attempt(
                    speech.say("exchange.done"),
                    () -> {
                      consumers.register(draft());
                      after.run();
                    }));
  }

  private ConsumerDraft draft() {
    if (until.getValue() == null) {
      throw new Invalid("until", "required");
    }
    return new ConsumerDraft(
        name.getValue(),
        kind.getValue(),
        organisation.getValue().strip(),
        organisationName.getValue(),
        contact.getValue(),
        phone.getValue(),
        addresses.isEmpty() ? List.of() : List.of(addresses.getValue().strip().split("[\\s,]+")),
        until.getValue().atStartOfDay(speech.zone()).toInstant());
  }

  private TextField field(String key, boolean required) {
    var field = new TextField(speech.say("exchange." + key));
    field.setId("consumer-" + key);
    field.setRequired(required);
    field.setWidthFull();
    return field;
  }
}
