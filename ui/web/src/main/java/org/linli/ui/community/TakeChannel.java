package org.linli.ui.community;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceModel;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.video.boundary.VideoDevices;
import org.linli.video.entity.Channel;

/** Makes a device of the ledger of a recorder's channel. */
final class TakeChannel {

  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_NAME = 120;

  private final Speech speech;
  private final VideoDevices video;
  private final DeviceId recorder;
  private final Channel channel;
  private final Runnable changed;
  private final ComboBox<DeviceModel> model;
  private final TextField code;
  private final TextField name;

  TakeChannel(
      Speech speech,
      VideoDevices video,
      DeviceModels models,
      DeviceId recorder,
      Channel channel,
      Runnable changed) {
    this.speech = speech;
    this.video = video;
    this.recorder = recorder;
    this.channel = channel;
    this.changed = changed;
    model =
        new ComboBox<>(
            speech.say("device.model"),
            models.all().stream().filter(one -> video.isVideo(one.model())).toList());
    model.setItemLabelGenerator(item -> item.name().in(speech.locale()));
    model.setRequiredIndicatorVisible(true);
    code = field("device.code", LONGEST_CODE, channel.gbId().value());
    name = field("device.name", LONGEST_NAME, channel.name());
  }

  void open() {
    new Ask(speech, speech.say("device.video.take"))
        .text(speech.say("device.video.take-hint"))
        .with(new FormLayout(model, code, name))
        .answer(speech.say("device.video.take"), this::save)
        .open();
  }

  private boolean save() {
    model.setInvalid(model.isEmpty());
    return !model.isInvalid()
        && Deed.attempt(
            () -> {
              video.take(
                  recorder,
                  channel.id(),
                  new DeviceDraft(
                      code.getValue(), name.getValue(), model.getValue().model(), null));
              changed.run();
            });
  }

  private TextField field(String key, int longest, String value) {
    var field = new TextField(speech.say(key));
    field.setMaxLength(longest);
    field.setRequiredIndicatorVisible(true);
    field.setValue(value);
    return field;
  }
}
