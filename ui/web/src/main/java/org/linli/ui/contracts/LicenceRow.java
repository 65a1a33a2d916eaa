package org.linli.ui.contracts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.linli.contracts.boundary.Organisation;
import org.linli.contracts.entity.Licence;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.Scenario;
import org.linli.look.part.Calendar;

/** By which licence a party may offer a regulated scenario. */
final class LicenceRow implements RowsField.Row {

  private final Select<Scenario> scenario;
  private final Select<Organisation> holder;
  private final TextField number;
  private final DatePicker until;

  /**
   * @param regulated the scenarios that ask for a licence
   * @param parties who can have it
   * @param member whose licence it is; null for a new row
   */
  LicenceRow(
      Fields fields,
      List<Scenario> regulated,
      List<Organisation> parties,
      Member member,
      Licence licence) {
    var locale = fields.speech().locale();
    scenario =
        fields.one(
            "contracts.licence-for",
            regulated,
            each -> each.name().in(locale) + " · " + each.licence().in(locale),
            licence == null
                ? null
                : regulated.stream()
                    .filter(each -> each.id().equals(licence.scenario()))
                    .findFirst()
                    .orElse(null));
    holder =
        fields.one(
            "contracts.licence-holder",
            parties,
            Organisation::name,
            member == null
                ? null
                : parties.stream()
                    .filter(each -> member.is(each.party(), each.id()))
                    .findFirst()
                    .orElse(null));
    number = fields.text("contracts.licence-number", licence == null ? null : licence.number());
    until = Calendar.day(fields.speech().say("contracts.licence-until"));
    until.setValue(licence == null ? null : licence.until());
  }

  @Override
  public Component[] fields() {
    return new Component[] {scenario, holder, number, until};
  }

  /** Whether it is this party's. */
  boolean isOf(Organisation party) {
    return party != null && party.equals(holder.getValue());
  }

  Licence licence() {
    return new Licence(
        scenario.getValue() == null ? null : scenario.getValue().id(),
        number.getValue(),
        until.getValue());
  }
}
