package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.devices.boundary.DeviceFiles;
import org.linli.devices.entity.DeviceDossier;
import org.linli.devices.entity.DeviceFile;
import org.linli.devices.entity.DeviceId;
import org.linli.look.part.Calendar;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** What is written down about a device, and the form that writes it. */
final class DeviceFilePanel extends Div {

  private static final int SHORT = 120;
  private static final int LONG = 400;

  private final Speech speech;
  private final transient DeviceFiles files;
  private final boolean mayWrite;
  private final Runnable changed;

  DeviceFilePanel(Speech speech, DeviceFiles files, boolean mayWrite, Runnable changed) {
    this.speech = speech;
    this.files = files;
    this.mayWrite = mayWrite;
    this.changed = changed;
    addClassName("device-file");
  }

  void show(DeviceId id) {
    removeAll();
    var dossier = files.dossier(id);
    add(facts(dossier));
    if (mayWrite) {
      add(
          new Button(
              speech.say("device.file.edit"),
              VaadinIcon.EDIT.create(),
              click -> edit(id, dossier.file())));
    }
  }

  private Facts facts(DeviceDossier dossier) {
    var facts = new Facts();
    var file = dossier.file();
    if (file == null) {
      facts.fact(speech.say("device.file.maker"), speech.say("device.file.none"));
    } else {
      said(facts, "maker", file.maker());
      said(facts, "product", file.product());
      said(facts, "origin", file.origin());
      said(facts, "chip", file.chip());
      said(facts, "chip-origin", file.chipOrigin());
      if (file.isSelfControlled()) {
        facts.fact(
            speech.say("device.file.control"),
            new StatusChip(speech.say("device.file.self-controlled"), Tone.GOOD));
      }
      said(facts, "choice", file.choice());
      said(facts, "standards", file.standards());
      said(facts, "keeper", file.keeper());
      said(facts, "serviced", file.servicedAt() == null ? null : day(file.servicedAt()));
      said(facts, "service-note", file.serviceNote());
      file.more().forEach(facts::fact);
      said(facts, "source", file.source());
      said(facts, "entered", day(dossier.enteredAt()));
      said(facts, "changed", day(dossier.changedAt()));
    }
    return facts
        .fact(speech.say("device.file.alarms"), String.valueOf(dossier.alarms()))
        .fact(speech.say("device.file.cases"), String.valueOf(dossier.cases()));
  }

  private String day(Instant at) {
    return speech.day(at);
  }

  private void said(Facts facts, String what, String how) {
    if (how != null) {
      facts.fact(speech.say("device.file." + what), how);
    }
  }

  private void edit(DeviceId id, DeviceFile file) {
    var maker = field("maker", file == null ? null : file.maker());
    var product = field("product", file == null ? null : file.product());
    var origin = field("origin", file == null ? null : file.origin());
    var chip = field("chip", file == null ? null : file.chip());
    var chipOrigin = field("chip-origin", file == null ? null : file.chipOrigin());
    var choice = field("choice", file == null ? null : file.choice());
    var standards = field("standards", file == null ? null : file.standards());
    var keeper = field("keeper", file == null ? null : file.keeper());
    var note = field("service-note", file == null ? null : file.serviceNote());
    var source = field("source", file == null ? null : file.source());
    source.setRequiredIndicatorVisible(true);
    for (var country : new TextField[] {origin, chipOrigin}) {
      country.setMaxLength(2);
      country.setPlaceholder("CN");
    }
    for (var longer : new TextField[] {choice, standards, note}) {
      longer.setMaxLength(LONG);
    }
    var serviced = Calendar.day(speech.say("device.file.serviced"));
    if (file != null && file.servicedAt() != null) {
      serviced.setValue(file.servicedAt().atZone(speech.zone()).toLocalDate());
    }
    var more = Ask.area(speech.say("device.file.more"));
    more.setHelperText(speech.say("device.file.more-hint"));
    more.setErrorMessage(speech.say("device.file.more-wrong"));
    more.setValue(file == null ? "" : lines(file.more()));
    new Ask(speech, speech.say("device.file"))
        .with(
            new FormLayout(
                maker,
                product,
                origin,
                chip,
                chipOrigin,
                choice,
                standards,
                keeper,
                serviced,
                note,
                source,
                more))
        .answer(
            speech.say("device.file.save"),
            () ->
                areFields(more)
                    && Deed.attempt(
                        speech.say("device.file.saved"),
                        () -> {
                          files.write(
                              id,
                              new DeviceFile(
                                  maker.getValue(),
                                  product.getValue(),
                                  origin.getValue(),
                                  chip.getValue(),
                                  chipOrigin.getValue(),
                                  standards.getValue(),
                                  choice.getValue(),
                                  keeper.getValue(),
                                  serviced.isEmpty()
                                      ? null
                                      : serviced.getValue().atStartOfDay(speech.zone()).toInstant(),
                                  note.getValue(),
                                  fields(more),
                                  source.getValue()));
                          changed.run();
                        }))
        .open();
  }

  private static String lines(Map<String, String> more) {
    return more.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** A line that is no field is shown again instead of being lost. */
  private static boolean areFields(TextArea more) {
    more.setInvalid(
        more.getValue().lines().anyMatch(line -> !line.isBlank() && line.indexOf('=') < 1));
    return !more.isInvalid();
  }

  private static Map<String, String> fields(TextArea more) {
    var fields = new LinkedHashMap<String, String>();
    more.getValue()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line ->
                fields.put(
                    line.substring(0, line.indexOf('=')).strip(),
                    line.substring(line.indexOf('=') + 1).strip()));
    return fields;
  }

  private TextField field(String what, String value) {
    var field = new TextField(speech.say("device.file." + what));
    field.setMaxLength(SHORT);
    field.setValue(value == null ? "" : value);
    return field;
  }
}
