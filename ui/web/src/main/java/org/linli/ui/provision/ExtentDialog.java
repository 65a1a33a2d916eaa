package org.linli.ui.provision;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Objects;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Basis;
import org.linli.provision.boundary.Provision;
import org.linli.provision.entity.AreaRow;
import org.linli.provision.entity.Extent;
import org.linli.provision.entity.ExtentDraft;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Writes down how much there is to be covered: gates, lifts, metres of road. */
final class ExtentDialog {

  private final Speech speech;
  private final Provision provision;
  private final Runnable changed;
  private final Select<AreaRow> area = new Select<>();
  private final Select<Basis> basis = new Select<>();
  private final NumberField amount = new NumberField();
  private final Span noted = new Span();
  private final List<Extent> known;

  ExtentDialog(Speech speech, Provision provision, Runnable changed) {
    this.speech = speech;
    this.provision = provision;
    this.changed = changed;
    this.known = provision.extents();
    var areas = provision.areas();
    area.setLabel(speech.say("provision.area"));
    area.setItems(areas);
    area.setItemLabelGenerator(
        row -> row == null || row.id() == null ? speech.say("provision.open") : row.name());
    area.addValueChangeListener(change -> basis.setItems(of(change.getValue())));
    basis.setLabel(speech.say("provision.basis"));
    basis.setItemLabelGenerator(
        row ->
            row == null
                ? ""
                : speech.say("provision.in-unit", row.name().in(speech.locale()), row.unit()));
    basis.addValueChangeListener(change -> tell());
    amount.setLabel(speech.say("provision.amount"));
    amount.setMin(0);
    area.setValue(areas.getLast());
    for (var field : List.of(area, basis)) {
      field.setWidthFull();
    }
    amount.setWidthFull();
  }

  private static List<Basis> of(AreaRow area) {
    return DeviceModels.bases().stream()
        .filter(one -> one.isMeasured() && one.isOf(area.kind()))
        .toList();
  }

  private void tell() {
    var before =
        basis.getValue() == null
            ? null
            : known.stream()
                .filter(extent -> extent.basis().equals(basis.getValue().id()))
                .filter(extent -> Objects.equals(extent.place(), area.getValue().id()))
                .findFirst()
                .orElse(null);
    noted.setText(
        before == null
            ? speech.say("provision.not-noted")
            : speech.say("provision.noted", before.notedBy(), speech.day(before.notedAt())));
    amount.setValue(before == null ? null : before.amount());
  }

  void open() {
    new Ask(speech, speech.say("provision.note"))
        .with(area, basis, amount, noted)
        .answer(
            speech.say("provision.save"),
            () ->
                Deed.attempt(
                    speech.say("provision.saved"),
                    () -> {
                      provision.note(
                          new ExtentDraft(
                              area.getValue().id(),
                              basis.getValue() == null ? null : basis.getValue().id(),
                              amount.getValue()));
                      changed.run();
                    }))
        .open();
  }
}
