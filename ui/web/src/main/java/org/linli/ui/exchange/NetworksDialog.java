package org.linli.ui.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.exchange.boundary.NetworkRow;
import org.linli.exchange.boundary.Networks;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Which networks deliveries may go to beside public addresses. */
final class NetworksDialog {

  private final Speech speech;
  private final Networks networks;
  private final boolean writes;
  private final Dialog dialog;
  private final Div list = new Div();

  NetworksDialog(Speech speech, Networks networks, boolean writes) {
    this.speech = speech;
    this.networks = networks;
    this.writes = writes;
    dialog = new Dialog(speech.say("exchange.networks"));
    dialog.setWidth("34rem");
    var body = new Div(new Paragraph(speech.say("exchange.networks.hint")), list);
    body.addClassName("linli-form");
    if (writes) {
      body.add(form());
    }
    dialog.add(body);
    dialog.getFooter().add(new Button(speech.say("exchange.close"), click -> dialog.close()));
  }

  void open() {
    refresh();
    dialog.open();
  }

  private Div form() {
    var range = new TextField(speech.say("exchange.network"));
    range.setId("network-range");
    range.setWidthFull();
    var note = new TextField(speech.say("exchange.network.note"));
    note.setId("network-note");
    note.setWidthFull();
    var allow =
        new Button(
            speech.say("exchange.network.allow"),
            click -> {
              if (Deed.attempt(
                  speech.say("exchange.done"),
                  () -> networks.allow(range.getValue(), note.getValue()))) {
                range.clear();
                note.clear();
                refresh();
              }
            });
    allow.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new Div(range, note, allow);
  }

  private void refresh() {
    list.removeAll();
    var rows = networks.list();
    if (rows.isEmpty()) {
      list.add(new Paragraph(speech.say("exchange.networks.none")));
    }
    rows.forEach(row -> list.add(line(row)));
  }

  private Div line(NetworkRow row) {
    var words =
        new Span(
            row.range()
                + " · "
                + row.note()
                + " · "
                + Say.time(row.allowedAt())
                + " · "
                + row.allowedBy());
    words.addClassName("wrap");
    var line = new Div(words);
    if (writes) {
      var withdraw =
          new Button(
              speech.say("exchange.network.withdraw"),
              click -> {
                if (Deed.attempt(speech.say("exchange.done"), () -> networks.withdraw(row.id()))) {
                  refresh();
                }
              });
      withdraw.addThemeVariants(
          ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
      line.add(withdraw);
    }
    return line;
  }
}
