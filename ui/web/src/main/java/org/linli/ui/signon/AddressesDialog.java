package org.linli.ui.signon;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.look.shell.Trip;
import org.linli.singlesignon.boundary.ProviderRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;

/** What has to be entered at the provider, so that it knows this platform. */
final class AddressesDialog {

  private final Ask dialog;
  private final TextField back;
  private final TextField door;
  private final TextField logout;
  private final ProviderRow row;

  AddressesDialog(Speech speech, ProviderRow row) {
    this.row = row;
    back = field(speech.say("signon.address.back"));
    door = field(speech.say("signon.address.door"));
    logout = field(speech.say("signon.address.logout"));
    var client = field(speech.say("signon.client"));
    client.setValue(row.clientId());
    dialog =
        new Ask(speech, speech.say("signon.addresses.of", row.name()))
            .text(speech.say("signon.addresses.hint"))
            .with(client, back, door, logout);
    dialog.setWidth("40rem");
  }

  void open() {
    dialog.open();
    UI.getCurrent().getPage().fetchCurrentURL(page -> at(Trip.origin(page)));
  }

  void at(String origin) {
    back.setValue(origin + "/" + Trip.RETURN);
    door.setValue(Trip.door(back.getValue()));
    logout.setValue(origin + "/api/v1/identity-providers/" + row.id() + "/logout");
  }

  private static TextField field(String label) {
    var field = new TextField(label);
    field.setReadOnly(true);
    field.setWidthFull();
    return field;
  }
}
