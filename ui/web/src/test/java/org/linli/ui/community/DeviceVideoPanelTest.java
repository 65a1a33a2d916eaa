package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.keys.control.RingForTests;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;
import org.linli.video.boundary.VideoBook;
import org.linli.video.entity.CatalogueItem;
import org.linli.video.entity.GbId;

class DeviceVideoPanelTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(700);

  private final Ground ground = Ground.english();
  private final Speech speech = new Speech(Locale.ENGLISH);
  private final AtomicInteger changes = new AtomicInteger();
  private final DeviceId device =
      ground.platform.as(
          ground.community.clerk,
          () ->
              ground
                  .devices
                  .register(new DeviceDraft("REC-1", "Recorder", "video-recorder", null))
                  .id());
  private final VideoBook book =
      new VideoBook(ground.platform.jdbi(), ground.scopes, RingForTests.over(ground.platform));

  @AfterEach
  void close() {
    ground.close();
  }

  /** The city's own prefix is any community's. */
  private static String number() {
    return "118" + "0" + "%06d".formatted(NUMBERS.getAndIncrement());
  }

  private String gbNumber() {
    var code =
        ground
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select code from tenant where id = :id")
                        .bind("id", ground.community.tenant.value())
                        .mapTo(String.class)
                        .one());
    return code.substring(0, 6) + "0000" + number();
  }

  @Test
  void whoIsEnrolledIsShownThePasswordOnceAndTheNumberFromThenOn() {
    var panel = panel(true);
    assertThat(Parts.words(panel)).contains(speech.say("device.video.none"));
    var number = gbNumber();
    ground.run(() -> Parts.button(panel, speech.say("device.video.enrol")).click());
    var ask = ground.opened(Ask.class);
    Parts.first(ask, TextField.class).setValue(number);
    answer(ask);
    assertThat(changes).hasValue(1);
    var once = ground.opened(Ask.class);
    assertThat(Parts.first(once, TextField.class).getValue()).hasSize(16);
    assertThat(Parts.words(panel(true)))
        .contains(number, speech.say("device.video.renew"), speech.say("device.video.withdraw"));
  }

  @Test
  void aNumberOfElsewhereIsRefusedAndTheDialogStays() {
    var panel = panel(true);
    ground.run(() -> Parts.button(panel, speech.say("device.video.enrol")).click());
    var ask = ground.opened(Ask.class);
    Parts.first(ask, TextField.class).setValue("34020000001180000001");
    answer(ask);
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void aChannelIsTakenIntoTheLedgerFromItsLine() {
    var number = gbNumber();
    ground.platform.as(
        ground.community.clerk,
        () -> ground.video.enrol(device, new org.linli.video.entity.EnrolDraft(number)));
    var camera = number.substring(0, 10) + "132" + number.substring(13);
    book.catalogued(
        book.find(number).orElseThrow(),
        List.of(new CatalogueItem(new GbId(camera), "East gate", null, null, true)),
        Instant.now(),
        null);
    assertThat(Parts.words(panel(false)))
        .contains("East gate", camera, speech.say("device.video.proposal"));
    var panel = panel(true);
    ground.run(() -> Parts.button(panel, speech.say("device.video.take")).click());
    var ask = ground.opened(Ask.class);
    answer(ask);
    assertThat(ask.isOpened()).as("the model is missing").isTrue();
    model(ask).setValue(ground.models.get("perimeter-camera"));
    answer(ask);
    assertThat(changes).hasValue(1);
    assertThat(Parts.words(panel(false))).contains(speech.say("device.video.taken"));
  }

  @Test
  void whoMayOnlyLookIsOfferedNoDeed() {
    assertThat(Parts.hasButton(panel(false), speech.say("device.video.enrol"))).isFalse();
  }

  private DeviceVideoPanel panel(boolean mayWrite) {
    return ground.show(
        () -> {
          var panel =
              new DeviceVideoPanel(
                  speech, ground.video, ground.models, mayWrite, changes::incrementAndGet);
          panel.show(device);
          return panel;
        });
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Object> model(Component ask) {
    return Parts.first(ask, ComboBox.class);
  }

  private void answer(Ask ask) {
    ground.run(
        () ->
            ask.getFooter()
                .getElement()
                .getChildren()
                .toList()
                .getLast()
                .getComponent()
                .map(Button.class::cast)
                .orElseThrow()
                .click());
  }
}
