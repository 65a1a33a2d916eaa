package org.linli.ui.apis;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.linli.apis.boundary.ApplicationDraft;
import org.linli.apis.boundary.ApplicationRow;
import org.linli.apis.boundary.Applications;
import org.linli.apis.entity.ApplicationKind;
import org.linli.apis.entity.Environment;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** What an applicant says of an application. */
final class DraftDialog {

  private final Speech speech;
  private final Applications applications;
  private final ApplicationRow row;
  private final Runnable after;
  private final TextField name;
  private final TextArea purpose;
  private final TextField contact;
  private final TextField phone;
  private final TextField addresses;
  private final TextField redirects;
  private final Select<ApplicationKind> kind = new Select<>();
  private final Select<Environment> environment = new Select<>();

  /**
   * @param row null for a new one
   */
  DraftDialog(Speech speech, Applications applications, ApplicationRow row, Runnable after) {
    this.speech = speech;
    this.applications = applications;
    this.row = row;
    this.after = after;
    name = field("name", row == null ? "" : row.name());
    purpose = Ask.area(speech.say("applications.purpose"));
    purpose.setMaxLength(1000);
    purpose.setRequired(true);
    purpose.setId("application-purpose");
    purpose.setValue(row == null ? "" : row.purpose());
    contact = field("contact", row == null ? "" : row.contact());
    phone = field("phone", row == null ? "" : row.contactPhone());
    addresses = field("addresses", row == null ? "" : String.join(" ", row.addresses()));
    addresses.setRequired(false);
    addresses.setHelperText(speech.say("applications.addresses.hint"));
    redirects = field("redirects", row == null ? "" : String.join(" ", row.redirects()));
    redirects.setRequired(false);
    kind.setLabel(speech.say("applications.kind"));
    kind.setItems(ApplicationKind.values());
    kind.setItemLabelGenerator(Say::word);
    kind.setValue(row == null ? ApplicationKind.DEPARTMENT : row.kind());
    kind.setWidthFull();
    environment.setLabel(speech.say("applications.environment"));
    environment.setItems(Environment.values());
    environment.setItemLabelGenerator(Say::word);
    environment.setValue(row == null ? Environment.TEST : row.environment());
    environment.setHelperText(speech.say("applications.environment.hint"));
    environment.setWidthFull();
  }

  void open() {
    var title = speech.say(row == null ? "applications.draft" : "applications.edit");
    new Ask(speech, title)
        .with(name, kind, environment, purpose, contact, phone, addresses, redirects)
        .answer(
            title,
            () ->
                Deed.attempt(
                    speech.say("apis.done"),
                    () -> {
                      if (row == null) {
                        applications.draft(draft());
                      } else {
                        applications.change(row.id(), draft());
                      }
                      after.run();
                    }))
        .open();
  }

  private ApplicationDraft draft() {
    return new ApplicationDraft(
        name.getValue(),
        kind.getValue(),
        environment.getValue(),
        purpose.getValue(),
        contact.getValue(),
        phone.getValue(),
        words(addresses),
        words(redirects));
  }

  private static List<String> words(TextField field) {
    return field.getValue().isBlank()
        ? List.of()
        : List.of(field.getValue().strip().split("[\\s,]+"));
  }

  private TextField field(String key, String value) {
    var field = new TextField(speech.say("applications." + key));
    field.setId("application-" + key);
    field.setValue(value);
    field.setRequired(true);
    field.setWidthFull();
    return field;
  }
}
