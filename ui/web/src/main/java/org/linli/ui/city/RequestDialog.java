package org.linli.ui.city;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.look.part.Calendar;
import org.linli.look.part.Notes;
import org.linli.look.text.Say;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.boundary.DataRequests;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;

/** An application for what the gate refused: for the purpose asked, with a reason, until a time. */
final class RequestDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 500;

  private final transient DataRequests requests;
  private final transient DataRefused refused;
  private final transient List<Asset> assets;
  private final TextArea reason = new TextArea(Say.text("city.request.reason"));
  private final DateTimePicker until = Calendar.moment(Say.text("city.request.until"));

  RequestDialog(Readings readings, DataRefused refused) {
    this.requests = readings.requests;
    this.refused = refused;
    setHeaderTitle(Say.text("city.request"));
    setWidth("32rem");
    var access = refused.access();
    assets = assets(readings, access);
    reason.setId("reason");
    reason.setRequired(true);
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    until.setWidthFull();
    until.setValue(LocalDateTime.now(Say.zone()).plusDays(1).truncatedTo(ChronoUnit.HOURS));
    var what =
        new Paragraph(
            Say.text(
                "city.request.what",
                assets.stream()
                    .map(asset -> Say.wordOr("Asset.", asset.id()))
                    .collect(Collectors.joining(" + ")),
                Say.word(access.action()),
                Say.word(access.purpose())));
    var body = new Div(what, reason, until);
    body.addClassName("linli-form");
    add(body);
    var send = new Button(Say.text("city.request.send"), click -> send());
    send.setId("send-request");
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(Say.text("ui.cancel"), click -> close()), send);
  }

  private void send() {
    if (reason.isEmpty() || until.isEmpty()) {
      reason.setInvalid(reason.isEmpty());
      reason.setErrorMessage(Say.text("ui.required"));
      return;
    }
    var access = refused.access();
    try {
      Instant end = until.getValue().atZone(Say.zone()).toInstant();
      for (var asset : assets) {
        requests.apply(
            access.tenant(), asset, access.action(), access.purpose(), reason.getValue(), end);
      }
      Notes.done(Say.text("city.request.sent"));
      close();
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  /**
   * A list of devices alone is of no use: whoever applies for it applies for the readings with it.
   */
  private static List<Asset> assets(Readings readings, Access access) {
    if (!access.asset().equals(Asset.DEVICE_LEDGER)) {
      return List.of(access.asset());
    }
    var too =
        new Access(
            access.action(), Asset.DEVICE_READINGS, access.purpose(), access.tenant(), "readings");
    return readings.rights.explain(too).outcome() == Outcome.REQUEST
        ? List.of(access.asset(), Asset.DEVICE_READINGS)
        : List.of(access.asset());
  }
}
