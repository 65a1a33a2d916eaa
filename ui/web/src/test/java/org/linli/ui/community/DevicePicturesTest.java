package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.keys.control.RingForTests;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;
import org.linli.video.boundary.VideoBook;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingKind;
import org.linli.video.entity.RecordingSpan;
import tools.jackson.databind.node.JsonNodeFactory;

/** A camera is turned by buttons that are held, and its recordings are asked for. */
class DevicePicturesTest {

  private final Ground ground = Ground.english();
  private final Speech speech = new Speech(Locale.ENGLISH);
  private final DeviceRow camera = device("CAM-1", "road-camera");

  @AfterEach
  void close() {
    ground.close();
  }

  private DeviceRow device(String code, String model) {
    return ground.platform.as(
        ground.community.clerk,
        () -> {
          var id = ground.devices.register(new DeviceDraft(code, code, model, null)).id();
          return ground.devices.get(id).row();
        });
  }

  private List<CommandRow> sent() {
    return ground
        .as(
            () ->
                ground.commands.list(
                    new CommandQuery(camera.id().value(), null), PageRequest.first(50)))
        .items()
        .reversed();
  }

  private List<Object> directions() {
    return sent().stream().map(row -> row.parameters().get("direction")).toList();
  }

  private void happens(Component on, String event, String key) {
    var data = JsonNodeFactory.instance.objectNode();
    if (key != null) {
      data.put("event.key", key);
      for (var filter :
          List.of(SteerPad.PRESSED, SteerPad.LET_GO, SteerPad.ARROWS, SteerPad.ARROW_PRESSED)) {
        data.put(filter, true);
      }
    }
    var element = on.getElement();
    ground.run(
        () ->
            element
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, data)));
  }

  private static Button key(Component panel, String label) {
    return Parts.all(panel, Button.class)
        .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
        .findFirst()
        .orElseThrow();
  }

  private DeviceSteerPanel steering() {
    return ground.show(
        () -> {
          var panel = new DeviceSteerPanel(speech, ground.commands, ground.models);
          panel.show(camera);
          return panel;
        });
  }

  private void cause(Component panel, String text) {
    ground.run(() -> Parts.first(panel, DeviceAsk.class).setValue(text));
  }

  @Test
  void aButtonThatIsHeldMovesTheCameraAndLetGoStopsIt() {
    var panel = steering();
    cause(panel, "a lost child");
    happens(key(panel, "Left"), "pointerdown", null);
    happens(key(panel, "Left"), "pointerup", null);
    happens(key(panel, "Left"), "pointerleave", null);
    assertThat(directions()).as("let go twice is one stop").containsExactly(3, 0);
    assertThat(sent().getFirst().parameters())
        .containsEntry("speed", 96.0)
        .containsEntry("seconds", 10.0);
    assertThat(sent()).extracting(CommandRow::cause).containsOnly("a lost child");
  }

  @Test
  void whateverTakesTheHandAwayStopsTheCamera() {
    var panel = steering();
    cause(panel, "x");
    for (var end : List.of("pointerleave", "pointercancel", "blur")) {
      happens(key(panel, "Up"), "pointerdown", null);
      happens(key(panel, "Up"), end, null);
    }
    happens(key(panel, "Nearer"), "pointerdown", null);
    ground.run(() -> panel.removeAll());
    assertThat(directions()).containsExactly(1, 0, 1, 0, 1, 0, 5, 0);
  }

  @Test
  void theKeyboardDoesTheSameByArrowsAndByTheButtonItself() {
    var panel = steering();
    cause(panel, "x");
    var pad = Parts.first(panel, SteerPad.class);
    for (var key : List.of("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "+", "=", "-")) {
      happens(pad, "keydown", key);
      happens(pad, "keydown", key);
      happens(pad, "keyup", key);
    }
    assertThat(directions()).containsExactly(1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 5, 0, 6, 0);
    happens(key(panel, "Farther"), "keydown", " ");
    happens(key(panel, "Farther"), "keyup", " ");
    assertThat(directions()).endsWith(6, 0).hasSize(16);
    ground.run(() -> key(panel, "Stop").click());
    assertThat(directions()).hasSize(17);
  }

  @Test
  void withoutACauseNothingMovesAndItIsSaid() {
    var panel = steering();
    happens(key(panel, "Left"), "pointerdown", null);
    happens(key(panel, "Left"), "pointerup", null);
    assertThat(sent()).isEmpty();
    assertThat(Parts.first(panel, DeviceAsk.class).isInvalid()).isTrue();
  }

  @Test
  void aPresetIsOneOf255() {
    var panel = steering();
    cause(panel, "x");
    var preset = Parts.first(panel, IntegerField.class);
    for (Integer wrong : new Integer[] {null, 0, 256}) {
      ground.run(() -> preset.setValue(wrong));
      ground.run(() -> Parts.button(panel, "Turn to it").click());
      assertThat(preset.isInvalid()).as(String.valueOf(wrong)).isTrue();
    }
    ground.run(() -> preset.setValue(255));
    ground.run(() -> Parts.button(panel, "Turn to it").click());
    assertThat(sent()).extracting(CommandRow::command).containsExactly("preset");
    ground.run(() -> Parts.button(panel, "Take snapshots").click());
    assertThat(sent()).extracting(CommandRow::command).containsExactly("preset", "snapshot");
  }

  @Test
  void whatCannotTurnIsOfferedNoPadAndAShownOneStaysUnderTheHand() {
    var panel = steering();
    assertThat(panel.canSteer(camera)).isTrue();
    assertThat(panel.canSteer(device("S-1", "smoke-detector"))).isFalse();
    var pad = Parts.first(panel, SteerPad.class);
    ground.run(() -> panel.show(camera));
    assertThat(Parts.first(panel, SteerPad.class)).isSameAs(pad);
  }

  private DeviceRecordingsPanel recordings(boolean maySend) {
    return ground.show(
        () -> {
          var panel =
              new DeviceRecordingsPanel(
                  speech, ground.video, ground.commands, ground.models, maySend);
          panel.show(camera);
          return panel;
        });
  }

  private Instant midnight() {
    return LocalDate.now(speech.zone()).atStartOfDay(speech.zone()).toInstant();
  }

  private void told() {
    var from = midnight();
    new VideoBook(ground.platform.jdbi(), ground.scopes, RingForTests.over(ground.platform))
        .recorded(
            ground.community.tenant,
            camera.id().value(),
            new RecordingSpan(from, from.plusSeconds(86_400)),
            List.of(
                new Recording(
                    from.plusSeconds(60),
                    from.plusSeconds(660),
                    null,
                    RecordingKind.ALARM,
                    2_500_000L,
                    Instant.now())),
            true,
            Instant.now());
  }

  @Test
  void theCameraIsAskedForADayAndOneOfItsRecordingsIsPlayedBack() {
    var panel = recordings(true);
    assertThat(Parts.words(panel)).contains("has not told of recordings");
    ground.run(() -> Parts.button(panel, "Ask the camera").click());
    assertThat(sent()).as("the cause is missing").isEmpty();
    cause(panel, "a theft");
    ground.run(() -> Parts.button(panel, "Ask the camera").click());
    told();
    ground.run(() -> panel.show(camera));
    assertThat(Parts.words(panel)).contains("At an alarm", "2.5 MB", "1 recordings");
    ground.run(() -> Parts.button(panel, "Play back").click());
    assertThat(sent()).extracting(CommandRow::command).containsExactly("recordings", "playback");
    var parameters = sent().getLast().parameters();
    assertThat(Instant.from(java.time.OffsetDateTime.parse((String) parameters.get("from"))))
        .isEqualTo(midnight().plusSeconds(60));
    ground.run(() -> Parts.first(panel, DatePicker.class).setValue(LocalDate.of(2020, 1, 1)));
    assertThat(Parts.words(panel)).contains("has not told of recordings");
  }

  @Test
  void whereThePictureCanBeSeenIsALinkAndNothingElseIs() {
    answered("https://media.example/1");
    var links = Parts.all(recordings(true), Anchor.class).map(Anchor::getHref).toList();
    assertThat(links).containsExactly("https://media.example/1");
    assertThat(Parts.all(recordings(false), Anchor.class)).isEmpty();
    answered("javascript:alert(1)");
    assertThat(Parts.all(recordings(true), Anchor.class)).isEmpty();
  }

  @Test
  void theLinkStaysHoweverOftenTheCameraIsTurned() {
    answered("https://media.example/2");
    var panel = steering();
    cause(panel, "x");
    for (int i = 0; i < 12; i++) {
      happens(key(panel, "Left"), "pointerdown", null);
      happens(key(panel, "Left"), "pointerup", null);
    }
    ground.platform.as(
        ground.community.clerk,
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(handle -> handle.execute("update device_command set state = 'DONE'")));
    assertThat(Parts.all(recordings(true), Anchor.class).map(Anchor::getHref))
        .containsExactly("https://media.example/2");
  }

  private void answered(String answer) {
    var id =
        ground.platform.as(
            ground.community.clerk,
            () ->
                ground.commands.send(
                    camera.id(), "live", Map.of(), java.time.Duration.ofMinutes(1), "x"));
    ground.platform.as(
        ground.community.clerk,
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createUpdate(
                                "update device_command set state = 'DONE', ended_at = now(), answer"
                                    + " = :answer where id = :id")
                            .bind("answer", answer)
                            .bind("id", id.value())
                            .execute()));
  }

  @Test
  void whoMayOnlyLookSeesTheListAndAsksForNothing() {
    told();
    var panel = recordings(false);
    assertThat(Parts.words(panel)).contains("At an alarm");
    assertThat(Parts.hasButton(panel, "Ask the camera")).isFalse();
    assertThat(Parts.hasButton(panel, "Play back")).isFalse();
    assertThat(panel.canList(camera)).isTrue();
    assertThat(panel.canList(device("S-2", "smoke-detector"))).isFalse();
  }

  @Test
  void theCamerasPageHasBothAndASmokeDetectorsNeither() {
    assertThat(page(camera.id())).contains("Steer", "Recordings", "Turn to it");
    assertThat(page(device("S-3", "smoke-detector").id())).doesNotContain("Turn to it");
  }

  private String page(DeviceId id) {
    var view =
        ground.show(
            () ->
                new DeviceView(
                    ground.devices,
                    ground.files,
                    ground.life,
                    ground.fitness,
                    ground.measurements,
                    ground.checks,
                    ground.commands,
                    ground.intervals,
                    ground.video,
                    ground.plans,
                    ground.models,
                    ground.alarms,
                    ground.scopes,
                    ground.downloads));
    ground.run(() -> view.setParameter(null, id.toString()));
    return Parts.words(view);
  }
}
