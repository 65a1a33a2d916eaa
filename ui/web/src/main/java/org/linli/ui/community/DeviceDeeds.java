package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceMove;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.Replacement;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** What a person may do to a device: move it on, replace it, give it a new secret, end it. */
final class DeviceDeeds {

  private static final List<Integer> OVERLAPS = List.of(0, 1, 24, 168);
  private static final int LONGEST_CODE = 60;

  private final Speech speech;
  private final DeviceLife life;
  private final DeviceId id;
  private final Runnable changed;
  private final Runnable ended;

  DeviceDeeds(Speech speech, DeviceLife life, DeviceId id, Runnable changed, Runnable ended) {
    this.speech = speech;
    this.life = life;
    this.id = id;
    this.changed = changed;
    this.ended = ended;
  }

  /** Those that are open to a device that stands there. */
  Button[] buttons(DeviceState state) {
    var buttons = new ArrayList<Button>();
    var next = state.next().stream().filter(to -> to != DeviceState.SCRAPPED).toList();
    if (!next.isEmpty()) {
      buttons.add(button("device.move", VaadinIcon.ARROW_FORWARD, () -> move(next)));
    }
    if (state.isCounted()) {
      buttons.add(button("device.replace", VaadinIcon.EXCHANGE, this::replace));
    }
    if (state.isLetIn()) {
      buttons.add(button("device.rotate", VaadinIcon.KEY, this::rotate));
    }
    if (state != DeviceState.SCRAPPED) {
      var end = button("device.retire", VaadinIcon.TRASH, this::end);
      end.addThemeVariants(ButtonVariant.LUMO_ERROR);
      buttons.add(end);
    }
    return buttons.toArray(Button[]::new);
  }

  private Button button(String key, VaadinIcon icon, Runnable deed) {
    return new Button(speech.say(key), icon.create(), click -> deed.run());
  }

  private void move(List<DeviceState> next) {
    var to = new Select<DeviceState>();
    to.setLabel(speech.say("device.move.to"));
    to.setItems(next);
    to.setItemLabelGenerator(state -> speech.word("DeviceState", state));
    to.setValue(next.getFirst());
    var reason = Ask.area(speech.say("device.move.reason"));
    reason.setHelperText(speech.say("device.move.hint"));
    new Ask(speech, speech.say("device.move"))
        .with(to, reason)
        .answer(
            speech.say("device.move"),
            () ->
                Deed.attempt(
                    speech.say("device.moved"),
                    () -> {
                      life.move(id, new DeviceMove(to.getValue(), reason.getValue()));
                      changed.run();
                    }))
        .open();
  }

  private void end() {
    var reason = Ask.area(speech.say("device.move.reason"));
    new Ask(speech, speech.say("device.retire"))
        .text(speech.say("device.retire-sure"))
        .with(reason)
        .answer(
            speech.say("device.retire"),
            ButtonVariant.LUMO_ERROR,
            () ->
                Deed.attempt(
                    () -> {
                      life.move(id, new DeviceMove(DeviceState.SCRAPPED, reason.getValue()));
                      ended.run();
                    }))
        .open();
  }

  private void replace() {
    var code = new TextField(speech.say("device.replace.code"));
    code.setMaxLength(LONGEST_CODE);
    code.setRequiredIndicatorVisible(true);
    var reason = Ask.area(speech.say("device.move.reason"));
    new Ask(speech, speech.say("device.replace"))
        .text(speech.say("device.replace.hint"))
        .with(new FormLayout(code), reason)
        .answer(
            speech.say("device.replace"),
            () ->
                Deed.attempt(
                    () -> {
                      var issued =
                          life.replace(
                              id, new Replacement(code.getValue(), null, reason.getValue()));
                      changed.run();
                      shown(issued.id(), "device.registered", issued.secret());
                    }))
        .open();
  }

  private void rotate() {
    var overlap = new Select<Integer>();
    overlap.setLabel(speech.say("device.rotate.overlap"));
    overlap.setItems(OVERLAPS);
    overlap.setItemLabelGenerator(
        hours ->
            hours == 0
                ? speech.say("device.rotate.at-once")
                : speech.length(Duration.ofHours(hours)));
    overlap.setValue(OVERLAPS.getFirst());
    new Ask(speech, speech.say("device.rotate"))
        .text(speech.say("device.rotate-sure"))
        .with(overlap)
        .answer(
            speech.say("device.rotate"),
            ButtonVariant.LUMO_ERROR,
            () ->
                Deed.attempt(
                    () -> {
                      var rotated = life.rotate(id, Duration.ofHours(overlap.getValue()));
                      changed.run();
                      shown(id, "device.rotated", rotated.secret());
                    }))
        .open();
  }

  private void shown(DeviceId device, String title, String secret) {
    Ask.once(
        speech,
        speech.say(title),
        speech.say("device.secret-once", device),
        speech.say("device.secret"),
        secret);
  }
}
