package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.DeviceDossier;
import org.linli.devices.entity.DeviceId;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

class DeviceFilePanelTest {

  private final Ground ground = Ground.english();
  private final Speech speech = new Speech(Locale.ENGLISH);
  private final DeviceId device = new DeviceId(ground.community.device(ground.community.building));
  private final AtomicInteger changes = new AtomicInteger();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aDeviceOfWhichNothingIsWrittenSaysSoAndCountsItsAlarms() {
    ground.community.alarmCase(ground.community.building, "MAJOR");
    var facts = Parts.words(panel(true));
    assertThat(facts).contains(speech.say("device.file.none"));
    assertThat(Parts.words(panel(false))).contains("Alarms so far 1", "Cases so far 1");
  }

  @Test
  void whatIsWrittenDownStandsThereAndSaysWhereItComesFrom() {
    var panel = panel(true);
    var ask = edit(panel);
    field(ask, "maker").setValue("Hikvision");
    field(ask, "origin").setValue("cn");
    field(ask, "chip-origin").setValue("CN");
    field(ask, "source").setValue("delivery note 7");
    Parts.first(ask, DatePicker.class).setValue(LocalDate.of(2026, 9, 1));
    Parts.first(ask, TextArea.class).setValue("voltage = 24 V\nbox=3");
    save(ask);
    assertThat(ask.isOpened()).isFalse();
    assertThat(changes).hasValue(1);
    var file = dossier().file();
    assertThat(file.isSelfControlled()).isTrue();
    assertThat(file.more()).isEqualTo(Map.of("voltage", "24 V", "box", "3"));
    assertThat(Parts.words(panel(false)))
        .contains(
            "Hikvision", "delivery note 7", "24 V", speech.say("device.file.self-controlled"));
  }

  @Test
  void aFileWithoutItsSourceIsRefused() {
    var ask = edit(panel(true));
    field(ask, "maker").setValue("Hikvision");
    save(ask);
    assertThat(ask.isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
    assertThat(dossier().file()).isNull();
  }

  @Test
  void aForeignDeviceNeedsTheReasonOfItsChoice() {
    var ask = edit(panel(true));
    field(ask, "origin").setValue("DE");
    field(ask, "source").setValue("survey");
    save(ask);
    assertThat(ask.isOpened()).isTrue();
    field(ask, "choice").setValue("No other measures methane so low");
    save(ask);
    assertThat(dossier().file().choice()).startsWith("No other");
  }

  @Test
  void aLineThatIsNoFieldIsNotLostButAskedAgain() {
    var ask = edit(panel(true));
    field(ask, "source").setValue("survey");
    var more = Parts.first(ask, TextArea.class);
    more.setValue("voltage=24 V\nunder the stairs");
    save(ask);
    assertThat(ask.isOpened()).isTrue();
    assertThat(more.isInvalid()).isTrue();
    assertThat(dossier().file()).isNull();
  }

  @Test
  void theFormBeginsWithWhatStands() {
    var first = edit(panel(true));
    field(first, "maker").setValue("Hikvision");
    field(first, "source").setValue("survey");
    Parts.first(first, TextArea.class).setValue("box=3");
    save(first);
    var again = edit(panel(true));
    assertThat(field(again, "maker").getValue()).isEqualTo("Hikvision");
    assertThat(Parts.first(again, TextArea.class).getValue()).isEqualTo("box=3");
  }

  @Test
  void whoMayNotWriteIsOfferedNoForm() {
    assertThat(Parts.hasButton(panel(false), speech.say("device.file.edit"))).isFalse();
  }

  private DeviceFilePanel panel(boolean mayWrite) {
    return ground.show(
        () -> {
          var panel = new DeviceFilePanel(speech, ground.files, mayWrite, changes::incrementAndGet);
          panel.show(device);
          return panel;
        });
  }

  private Ask edit(DeviceFilePanel panel) {
    ground.press(panel, speech.say("device.file.edit"));
    return ground.opened(Ask.class);
  }

  private void save(Ask ask) {
    ground.press(ask, speech.say("device.file.save"));
  }

  private TextField field(Ask ask, String what) {
    var label = speech.say("device.file." + what);
    return Parts.all(ask, TextField.class)
        .filter(each -> label.equals(each.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private DeviceDossier dossier() {
    return ground.platform.as(ground.community.clerk, () -> ground.files.dossier(device));
  }
}
