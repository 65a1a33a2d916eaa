package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import org.linli.commands.boundary.Commands;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceCommand;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.part.Notes;
import org.linli.ui.parts.Speech;

/** Turns a camera, and asks for its picture: every press is a command like all others. */
final class DeviceSteerPanel extends Div {

  /** As long as a model lets a camera turn at once: who holds on longer presses again. */
  private static final double HELD_SECONDS = 10;

  private static final int PATIENCE = 30;
  private static final int MOST_PRESETS = 255;
  private static final Map<Integer, String> SPEEDS = Map.of(32, "slow", 96, "middle", 200, "fast");
  private static final List<String> PICTURES = List.of("live", "snapshot", "endLive");

  private final Speech speech;
  private final transient DeviceModels models;
  private final DeviceAsk ask;
  private final Select<Integer> speed = new Select<>();
  private final IntegerField preset;
  private transient DeviceId shown;

  DeviceSteerPanel(Speech speech, Commands commands, DeviceModels models) {
    this.speech = speech;
    this.models = models;
    ask = new DeviceAsk(speech, commands);
    speed.setLabel(speech.say("device.steer.speed"));
    speed.setItems(SPEEDS.keySet().stream().sorted().toList());
    speed.setItemLabelGenerator(each -> speech.say("device.steer." + SPEEDS.get(each)));
    speed.setValue(96);
    preset = new IntegerField(speech.say("device.steer.preset"));
    preset.setMin(1);
    preset.setMax(MOST_PRESETS);
    preset.setStepButtonsVisible(true);
    preset.setValue(1);
    addClassName("device-steer");
  }

  /** Whether cameras of the model can be turned, and this one is there to be. */
  boolean canSteer(DeviceRow row) {
    return row.state().isLetIn() && known(row).containsKey("ptz");
  }

  private Map<String, DeviceCommand> known(DeviceRow row) {
    return models.get(row.model()).commands();
  }

  /** What stands there stays while it is the same camera: somebody may hold a button. */
  void show(DeviceRow row) {
    if (row.id().equals(shown)) {
      return;
    }
    shown = row.id();
    removeAll();
    var presets =
        new Div(
            preset,
            new Button(
                speech.say("device.steer.turn"), VaadinIcon.CROSSHAIRS.create(), go -> turn()));
    presets.addClassName("steer-row");
    var pictures = new Div();
    pictures.addClassName("steer-row");
    known(row)
        .forEach(
            (command, what) -> {
              if (PICTURES.contains(command)) {
                pictures.add(
                    new Button(
                        what.name().in(speech.locale()),
                        click -> said(ask.send(shown, command, Map.of(), 2 * PATIENCE))));
              }
            });
    add(ask, new SteerPad(speech, this::move), speed, presets, pictures);
  }

  private boolean move(int direction) {
    return ask.send(
        shown,
        "ptz",
        direction == SteerPad.STILL
            ? Map.of("direction", direction)
            : Map.of("direction", direction, "speed", speed.getValue(), "seconds", HELD_SECONDS),
        PATIENCE);
  }

  private void turn() {
    preset.setInvalid(
        preset.getValue() == null || preset.getValue() < 1 || preset.getValue() > MOST_PRESETS);
    if (!preset.isInvalid()) {
      said(ask.send(shown, "preset", Map.of("number", preset.getValue()), PATIENCE));
    }
  }

  private void said(boolean asked) {
    if (asked) {
      Notes.done(speech.say("command.sent"));
    }
  }
}
