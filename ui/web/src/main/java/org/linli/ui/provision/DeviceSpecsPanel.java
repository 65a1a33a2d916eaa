package org.linli.ui.provision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.devices.entity.DeviceId;
import org.linli.look.part.StatusChip;
import org.linli.provision.boundary.Fitness;
import org.linli.provision.entity.SpecDraft;
import org.linli.provision.entity.SpecRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** The figures asked of one device, and the form in which its papers are written down. */
public final class DeviceSpecsPanel extends Div {

  private final Speech speech;
  private final transient Fitness fitness;
  private final boolean mayWrite;
  private final Runnable changed;

  public DeviceSpecsPanel(Speech speech, Fitness fitness, boolean mayWrite, Runnable changed) {
    this.speech = speech;
    this.fitness = fitness;
    this.mayWrite = mayWrite;
    this.changed = changed;
  }

  public void show(DeviceId id) {
    removeAll();
    var rows = fitness.of(id);
    var table =
        new Table(
            speech.say("provision.spec"),
            speech.say("provision.asked"),
            speech.say("provision.stated"),
            speech.say("provision.state"));
    for (var row : rows) {
      table.row(
          row.asked().name().in(speech.locale()),
          SpecsPanel.asked(speech, row.asked()),
          SpecsPanel.figure(row.amount()),
          new StatusChip(speech.word("SpecState", row.state()), SpecsPanel.tone(row.state())));
    }
    add(table.orSay(speech.say("provision.no-specs")));
    if (mayWrite && !rows.isEmpty()) {
      add(
          new Button(
              speech.say("provision.write"), VaadinIcon.EDIT.create(), click -> edit(id, rows)));
    }
  }

  private void edit(DeviceId id, List<SpecRow> rows) {
    var fields = new LinkedHashMap<String, NumberField>();
    var form = new FormLayout();
    for (var row : rows) {
      var field = new NumberField(row.asked().name().in(speech.locale()));
      field.setHelperText(SpecsPanel.asked(speech, row.asked()));
      field.setValue(row.amount());
      fields.put(row.spec(), field);
      form.add(field);
    }
    new Ask(speech, speech.say("provision.write"))
        .with(form)
        .answer(
            speech.say("provision.save"),
            () ->
                Deed.attempt(
                    speech.say("provision.specs-saved"),
                    () -> {
                      fitness.write(id, new SpecDraft(amounts(fields)));
                      changed.run();
                    }))
        .open();
  }

  private static Map<String, Double> amounts(Map<String, NumberField> fields) {
    var amounts = new TreeMap<String, Double>();
    fields.forEach(
        (spec, field) -> {
          if (field.getValue() != null) {
            amounts.put(spec, field.getValue());
          }
        });
    return amounts;
  }
}
