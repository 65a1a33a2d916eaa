package org.linli.ui.community;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;
import org.linli.video.boundary.VideoDevices;
import org.linli.video.entity.Channel;
import org.linli.video.entity.EnrolDraft;
import org.linli.video.entity.Enrolled;
import org.linli.video.entity.Enrolment;

/** Under which number a camera or recorder registers, and what its catalogue named. */
final class DeviceVideoPanel extends Div {

  private static final int SHOWN = 100;
  private static final int DIGITS = 20;

  private final Speech speech;
  private final transient VideoDevices video;
  private final transient DeviceModels models;
  private final boolean mayWrite;
  private final Runnable changed;

  DeviceVideoPanel(
      Speech speech, VideoDevices video, DeviceModels models, boolean mayWrite, Runnable changed) {
    this.speech = speech;
    this.video = video;
    this.models = models;
    this.mayWrite = mayWrite;
    this.changed = changed;
    addClassName("device-file");
  }

  void show(DeviceId id) {
    removeAll();
    var enrolment = video.find(id).orElse(null);
    var facts = new Facts();
    if (enrolment == null) {
      facts.fact(speech.say("device.video.number"), speech.say("device.video.none"));
    } else {
      facts
          .fact(speech.say("device.video.number"), enrolment.gbId().value())
          .fact(speech.say("device.video.server"), enrolment.server().id())
          .fact(speech.say("device.video.domain"), enrolment.domain())
          .fact(speech.say("device.video.since"), speech.moment(enrolment.since()));
    }
    add(facts);
    if (mayWrite) {
      add(deeds(id, enrolment));
    }
    channels(id);
  }

  private Div deeds(DeviceId id, Enrolment enrolment) {
    var deeds = new Div();
    deeds.addClassName("screen-actions");
    deeds.add(
        new Button(
            speech.say(enrolment == null ? "device.video.enrol" : "device.video.renew"),
            VaadinIcon.KEY.create(),
            click -> enrol(id, enrolment)));
    if (enrolment != null) {
      var end =
          new Button(
              speech.say("device.video.withdraw"),
              VaadinIcon.BAN.create(),
              click ->
                  Ask.sure(
                      speech,
                      speech.say("device.video.withdraw"),
                      speech.say("device.video.withdraw-sure"),
                      () -> {
                        video.withdraw(id);
                        changed.run();
                      }));
      end.addThemeVariants(ButtonVariant.LUMO_ERROR);
      deeds.add(end);
    }
    return deeds;
  }

  private void enrol(DeviceId id, Enrolment before) {
    var number = new TextField(speech.say("device.video.number"));
    number.setMaxLength(DIGITS);
    number.setAllowedCharPattern("[0-9]");
    number.setHelperText(speech.say("device.video.number-hint"));
    number.setWidthFull();
    if (before != null) {
      number.setValue(before.gbId().value());
    }
    new Ask(speech, speech.say("device.video.enrol"))
        .text(speech.say("device.video.enrol-hint"))
        .with(number)
        .answer(
            speech.say("device.video.enrol"),
            () ->
                Deed.attempt(
                    () -> {
                      var enrolled = video.enrol(id, new EnrolDraft(number.getValue()));
                      changed.run();
                      shown(enrolled);
                    }))
        .open();
  }

  private void shown(Enrolled enrolled) {
    Ask.once(
        speech,
        speech.say("device.video.enrolled"),
        speech.say(
            "device.video.password-once",
            enrolled.gbId().value(),
            enrolled.server().id(),
            enrolled.domain()),
        speech.say("device.video.password"),
        enrolled.password());
  }

  private void channels(DeviceId id) {
    var page = video.channels(id, PageRequest.first(SHOWN));
    if (page.total() == 0) {
      return;
    }
    var table =
        new Table(
                speech.say("device.video.channel"),
                speech.say("device.video.state"),
                speech.say("device.video.became"))
            .reachable();
    for (var channel : page.items()) {
      table.row(name(channel), state(channel), became(id, channel));
    }
    add(table);
    if (page.total() > SHOWN) {
      add(new Div(speech.say("device.video.more", page.total() - SHOWN)));
    }
  }

  private static String name(Channel channel) {
    var number = channel.gbId().value();
    return channel.name().equals(number) ? number : channel.name() + " · " + number;
  }

  private Component state(Channel channel) {
    return channel.on()
        ? new StatusChip(speech.say("device.online"), Tone.GOOD)
        : new StatusChip(speech.say("device.offline"), Tone.WARNING);
  }

  private Object became(DeviceId id, Channel channel) {
    if (channel.device() != null) {
      return new RouterLink(
          speech.say("device.video.taken"), DeviceView.class, channel.device().toString());
    }
    return mayWrite
        ? new Button(
            speech.say("device.video.take"),
            click -> new TakeChannel(speech, video, models, id, channel, changed).open())
        : speech.say("device.video.proposal");
  }
}
