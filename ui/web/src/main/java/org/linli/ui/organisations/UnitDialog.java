package org.linli.ui.organisations;

import static org.linli.ui.organisations.UnitPanel.column;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;
import org.linli.organisations.entity.UnitType;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** The form of an organisation, empty or filled. */
final class UnitDialog {

  private final TextField number = text("number");
  private final TextField name = text("name");
  private final Select<UnitType> type = new Select<>();
  private final ComboBox<UnitRow> parent = new ComboBox<>(Say.text("organisations.under"));
  private final TextField credit = text("credit-code");
  private final TextField leader = text("leader");
  private final TextField phone = text("phone");
  private final TextField address = text("address");
  private final IntegerField position = new IntegerField(column("position"));
  private final DatePicker from = Calendar.day(column("valid-from"));
  private final DatePicker until = Calendar.day(column("valid-until"));
  private final TextArea extra = new TextArea(column("extra"));

  private UnitDialog() {
    extra.setId("extra");
    extra.setHelperText(Say.text("organisations.extra-hint"));
    number.setRequiredIndicatorVisible(true);
    name.setRequiredIndicatorVisible(true);
    credit.setHelperText(Say.text("organisations.credit-hint"));
  }

  /**
   * @param at the division; null for the own place
   * @param rows what stands there
   */
  static Ask make(
      Organisations organisations,
      Speech speech,
      String at,
      List<UnitRow> rows,
      Consumer<UUID> after) {
    var form = new UnitDialog();
    form.type.setLabel(column("type"));
    form.type.setId("type");
    form.type.setItems(organisations.types(at, null));
    form.type.setItemLabelGenerator(type -> Say.text(type.name()));
    form.parent.setId("parent");
    form.parent.setClearButtonVisible(true);
    form.parent.setItemLabelGenerator(row -> row.name() + " (" + row.number() + ")");
    form.type.addValueChangeListener(
        change ->
            form.parent.setItems(
                rows.stream()
                    .filter(
                        row ->
                            row.state() != UnitState.CLOSED
                                && change.getValue() != null
                                && change.getValue().standsUnder(row.type()))
                    .toList()));
    return new Ask(speech, speech.say("organisations.make"))
        .with(new FormLayout(form.type, form.parent), form.fields())
        .answer(
            speech.say("organisations.make"),
            () -> {
              var made = Deed.asked(() -> organisations.make(form.draft(at, form.chosen(), null)));
              if (made != null) {
                after.accept(made);
              }
              return made != null;
            });
  }

  static Ask change(Organisations organisations, Speech speech, UnitRow row, Runnable after) {
    var form = new UnitDialog();
    form.show(row);
    return new Ask(speech, speech.say("organisations.change"))
        .with(form.fields())
        .answer(
            speech.say("organisations.change"),
            () -> {
              var taken =
                  Deed.attempt(
                      () ->
                          organisations.change(
                              row.id(), form.draft(null, row.type(), row.version())));
              if (taken) {
                after.run();
              }
              return taken;
            });
  }

  private FormLayout fields() {
    return new FormLayout(
        number, name, credit, leader, phone, address, position, from, until, extra);
  }

  private void show(UnitRow row) {
    number.setValue(row.number());
    name.setValue(row.name());
    credit.setValue(row.creditCode().orElse(""));
    leader.setValue(row.leader().orElse(""));
    phone.setValue(row.phone().orElse(""));
    address.setValue(row.address().orElse(""));
    position.setValue(row.position());
    from.setValue(row.validFrom());
    until.setValue(row.validUntil().orElse(null));
    extra.setValue(
        String.join("\n", row.extra().entrySet().stream().map(Object::toString).toList()));
  }

  private String chosen() {
    return type.getValue() == null ? null : type.getValue().id();
  }

  private UnitDraft draft(String at, String kind, Integer version) {
    return new UnitDraft(
        at,
        parent.getValue() == null ? null : parent.getValue().id(),
        kind,
        number.getValue(),
        name.getValue(),
        credit.getValue(),
        leader.getValue(),
        phone.getValue(),
        address.getValue(),
        position.getValue(),
        UnitDraft.extra(extra.getValue()),
        from.getValue(),
        until.getValue(),
        version);
  }

  private static TextField text(String key) {
    var field = new TextField(column(key));
    field.setId(key);
    return field;
  }
}
