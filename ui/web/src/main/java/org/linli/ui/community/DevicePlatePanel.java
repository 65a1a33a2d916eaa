package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DevicePlate;
import org.linli.look.part.Calendar;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.tenancy.entity.CityTime;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** What the plate and the papers of a device say, and the form that writes it. */
final class DevicePlatePanel extends Div {

  private static final int SHORT = 120;
  private static final int SPOT = 200;

  private final Speech speech;
  private final transient DeviceLife life;
  private final boolean mayWrite;
  private final Runnable changed;

  DevicePlatePanel(Speech speech, DeviceLife life, boolean mayWrite, Runnable changed) {
    this.speech = speech;
    this.life = life;
    this.mayWrite = mayWrite;
    this.changed = changed;
    addClassName("device-file");
  }

  void show(DeviceId id) {
    removeAll();
    var plate = life.plate(id);
    add(facts(plate));
    if (mayWrite) {
      add(
          new Button(
              speech.say("device.plate.edit"), VaadinIcon.EDIT.create(), click -> edit(id, plate)));
    }
  }

  private Facts facts(DevicePlate plate) {
    var facts = new Facts();
    if (plate.equals(DevicePlate.EMPTY)) {
      return facts.fact(speech.say("device.plate.brand"), speech.say("device.file.none"));
    }
    said(facts, "brand", plate.brand());
    said(facts, "serial", plate.serial());
    said(facts, "supplier", plate.supplier());
    said(facts, "firmware", plate.firmware());
    boot(facts, plate);
    said(facts, "installed-on", day(plate.installedOn()));
    if (plate.warrantyUntil() != null) {
      var covered = plate.isUnderWarranty(LocalDate.now(CityTime.ZONE));
      facts.fact(
          speech.say("device.plate.warranty-until"),
          new StatusChip(day(plate.warrantyUntil()), covered ? Tone.GOOD : Tone.WARNING));
    }
    said(facts, "service-ends", day(plate.serviceEnds()));
    said(facts, "spot", plate.spot());
    if (plate.longitude() != null) {
      said(facts, "position", plate.longitude() + ", " + plate.latitude());
    }
    return facts;
  }

  private void boot(Facts facts, DevicePlate plate) {
    if (plate.bootLevels() != null) {
      var tone = plate.bootsUnverified() ? Tone.WARNING : Tone.GOOD;
      facts.fact(
          speech.say("device.plate.boot-levels"),
          new StatusChip(plate.bootLevels().toString(), tone));
    }
  }

  private String day(LocalDate day) {
    return day == null ? null : speech.day(day.atStartOfDay(speech.zone()).toInstant());
  }

  private void said(Facts facts, String what, String how) {
    if (how != null) {
      facts.fact(speech.say("device.plate." + what), how);
    }
  }

  private void edit(DeviceId id, DevicePlate plate) {
    var brand = field("brand", plate.brand(), SHORT);
    var supplier = field("supplier", plate.supplier(), SHORT);
    var serial = field("serial", plate.serial(), SHORT);
    var firmware = field("firmware", plate.firmware(), SHORT);
    var spot = field("spot", plate.spot(), SPOT);
    var installed = date("installed-on", plate.installedOn());
    var warranty = date("warranty-until", plate.warrantyUntil());
    var years = new IntegerField(speech.say("device.plate.service-years"));
    years.setMin(1);
    years.setMax(100);
    years.setValue(plate.serviceYears());
    var boot = new IntegerField(speech.say("device.plate.boot-levels"));
    boot.setMin(0);
    boot.setMax(9);
    boot.setHelperText(speech.say("device.plate.boot-help"));
    boot.setValue(plate.bootLevels());
    var longitude = number("longitude", plate.longitude());
    var latitude = number("latitude", plate.latitude());
    new Ask(speech, speech.say("device.plate"))
        .with(
            new FormLayout(
                brand, serial, supplier, firmware, boot, installed, warranty, years, spot,
                longitude, latitude))
        .answer(
            speech.say("device.file.save"),
            () ->
                Deed.attempt(
                    speech.say("device.plate.saved"),
                    () -> {
                      life.write(
                          id,
                          new DevicePlate(
                              brand.getValue(),
                              supplier.getValue(),
                              serial.getValue(),
                              firmware.getValue(),
                              installed.getValue(),
                              warranty.getValue(),
                              years.getValue(),
                              spot.getValue(),
                              longitude.getValue(),
                              latitude.getValue(),
                              boot.getValue()));
                      changed.run();
                    }))
        .open();
  }

  private DatePicker date(String what, LocalDate value) {
    var date = Calendar.day(speech.say("device.plate." + what));
    date.setValue(value);
    return date;
  }

  private NumberField number(String what, Double value) {
    var field = new NumberField(speech.say("device.plate." + what));
    field.setStep(0.000001);
    field.setValue(value);
    return field;
  }

  private TextField field(String what, String value, int longest) {
    var field = new TextField(speech.say("device.plate." + what));
    field.setMaxLength(longest);
    field.setValue(value == null ? "" : value);
    return field;
  }
}
