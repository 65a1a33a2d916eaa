package org.linli.ops.feeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.linli.access.boundary.Refusal;
import org.linli.feeds.boundary.DeadLetterDesk;
import org.linli.feeds.entity.LetterFilter;
import org.linli.feeds.entity.ReplayOutlook;
import org.linli.feeds.entity.ReplayWish;
import org.linli.look.text.Say;
import org.linli.ops.Filled;
import org.linli.ops.Lines;
import org.linli.ops.LongLines;
import org.linli.ops.Outcome;

/** Many messages sent again: looked at first, then part by part, each part by a click. */
final class ReplayDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int PART = 50;

  private final transient DeadLetterDesk desk;
  private final transient Command done;
  private final TextField reason = new TextField(Say.text("ops.replay.reason"));
  private final TextField tenant = new TextField(Say.text("ops.visits.community"));
  private final TextField device = new TextField(Say.text("ops.letter.device"));
  private final Div outlook = new Div();
  private final Outcome outcome = new Outcome();
  private final Button send = new Button(Say.text("ops.replay.send", PART), click -> send());
  private transient LetterFilter looked;
  private String after;

  ReplayDialog(DeadLetterDesk desk, Command done) {
    this.desk = desk;
    this.done = done;
    setHeaderTitle(Say.text("ops.replay.title"));
    setWidth("min(48rem, 96vw)");
    reason.setPlaceholder("unknown-metric");
    var fields = new Div(reason, tenant, device);
    fields.addClassName("tools");
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setEnabled(false);
    add(new Paragraph(Say.text("ops.replay.what")), fields, outlook, outcome);
    getFooter()
        .add(
            new Button(Say.text("ops.close"), click -> close()),
            new Button(Say.text("ops.replay.look"), click -> look()),
            send);
  }

  /** What is sent afterwards is what was looked at, whatever stands in the fields by then. */
  private void look() {
    outlook.removeAll();
    send.setEnabled(false);
    try {
      looked = filter();
      after = null;
      var seen = desk.previewReplay(looked);
      show(seen);
      send.setEnabled(seen.total() > 0);
      outcome.setText("");
    } catch (Refusal refusal) {
      outcome.setText(Say.problem(refusal));
    }
  }

  private LetterFilter filter() {
    return new LetterFilter(
        reason.getValue(), Filled.community(tenant), device.getValue(), null, null);
  }

  private void show(ReplayOutlook seen) {
    var tenants =
        new Lines<ReplayOutlook.OfTenant>("ops.replay.tenants")
            .wide("ops.community", one -> one.tenant() == null ? Say.none() : one.tenant())
            .text("ops.letters", one -> Say.number(one.letters()));
    var list = new LongLines<>(tenants);
    list.show(seen.tenants());
    outlook.add(
        new Paragraph(Say.text("ops.replay.outlook", seen.total(), seen.looked(), seen.brings())),
        list);
    seen.refused()
        .forEach(
            one ->
                outlook.add(
                    new Paragraph(
                        Say.text(
                            "ops.replay.refused",
                            Say.wordOr("dead-letter.", one.reason()),
                            one.letters()))));
  }

  private void send() {
    outcome.of(
        () -> {
          var part =
              desk.replay(
                  new ReplayWish(
                      looked.reason(), looked.tenant(), looked.device(), null, null, after, PART));
          after = part.after();
          send.setEnabled(after != null);
          return Say.text("ops.replay.sent", part.sent().size(), part.left().size());
        },
        done::execute);
  }
}
