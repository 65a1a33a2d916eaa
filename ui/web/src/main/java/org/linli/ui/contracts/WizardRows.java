package org.linli.ui.contracts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.contracts.boundary.Organisation;
import org.linli.contracts.entity.Goal;
import org.linli.contracts.entity.HandOver;
import org.linli.contracts.entity.Kpi;
import org.linli.contracts.entity.Mechanism;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.PartnerRole;
import org.linli.contracts.entity.Revenue;

/** The rows that the wizard's lists are made of. */
final class WizardRows {

  private WizardRows() {}

  /** A party of the contract. */
  static final class MemberRow implements RowsField.Row {

    private final ComboBox<Organisation> organisation;
    private final MultiSelectComboBox<PartnerRole> roles;
    private final BigDecimalField investment;
    private final BigDecimalField risk;
    private final TextField duties;

    MemberRow(Fields fields, List<Organisation> known, Member member) {
      organisation = new ComboBox<>(fields.speech().say("contracts.party"));
      organisation.setItems(known);
      organisation.setItemLabelGenerator(
          each -> each.name() + " · " + fields.speech().word("Party", each.party()));
      roles =
          fields.some(
              "contracts.roles",
              List.of(PartnerRole.values()),
              role -> fields.speech().word("partner-role", role),
              member == null ? Set.of() : member.roles());
      investment =
          fields.number(
              "contracts.investment", member == null ? BigDecimal.ZERO : member.investment());
      risk = fields.number("contracts.risk", member == null ? BigDecimal.ZERO : member.risk());
      duties = fields.text("contracts.duties", member == null ? null : member.duties());
      if (member != null) {
        known.stream()
            .filter(each -> member.is(each.party(), each.id()))
            .findFirst()
            .ifPresent(organisation::setValue);
      }
    }

    @Override
    public Component[] fields() {
      return new Component[] {organisation, roles, investment, risk, duties};
    }

    Optional<Organisation> chosen() {
      return Optional.ofNullable(organisation.getValue());
    }

    /**
     * @param licences of all parties, of which it takes its own
     */
    Member member(int number, List<LicenceRow> licences) {
      var chosen = organisation.getValue();
      return new Member(
          number,
          chosen == null ? null : chosen.party(),
          chosen == null ? null : chosen.id(),
          null,
          roles.getValue(),
          investment.getValue(),
          risk.getValue(),
          duties.getValue(),
          licences.stream().filter(row -> row.isOf(chosen)).map(LicenceRow::licence).toList());
    }
  }

  /** A way of earning, with the parts of all parties in their order: {@code 30, 70}. */
  static final class RevenueRow implements RowsField.Row {

    private final Select<Mechanism> mechanism;
    private final TextField shares;

    RevenueRow(Fields fields, Set<Mechanism> permitted, Revenue revenue, int members) {
      mechanism =
          fields.one(
              "contracts.mechanism",
              permitted.stream().sorted().toList(),
              each -> fields.speech().word("mechanism", each),
              revenue == null ? null : revenue.mechanism());
      shares = fields.text("contracts.shares", revenue == null ? null : written(revenue, members));
      shares.setPlaceholder("30, 70");
    }

    @Override
    public Component[] fields() {
      return new Component[] {mechanism, shares};
    }

    Revenue revenue() {
      var parts = new ArrayList<Revenue.Share>();
      var number = 0;
      for (var word : shares.getValue().split("[,，;；]")) {
        number++;
        var percent = percent(word.strip());
        if (percent == null || percent.signum() != 0) {
          parts.add(new Revenue.Share(number, percent));
        }
      }
      return new Revenue(mechanism.getValue(), parts);
    }

    /** What is no number is left to the rules to refuse. */
    private static BigDecimal percent(String word) {
      try {
        return new BigDecimal(word.replace("%", ""));
      } catch (NumberFormatException e) {
        return BigDecimal.valueOf(-1);
      }
    }

    private static String written(Revenue revenue, int members) {
      var words = new ArrayList<String>();
      for (int number = 1; number <= members; number++) {
        var place = number;
        words.add(
            revenue.shares().stream()
                .filter(share -> share.member() == place)
                .map(share -> share.percent().toPlainString())
                .findFirst()
                .orElse("0"));
      }
      return String.join(", ", words);
    }
  }

  /** A target. */
  static final class KpiRow implements RowsField.Row {

    private final TextField name;
    private final Select<Goal> goal;
    private final Checkbox atLeast;
    private final BigDecimalField target;
    private final TextField unit;
    private final Select<Kpi.Period> period;

    KpiRow(Fields fields, List<Goal> goals, Kpi kpi) {
      name = fields.text("contracts.kpi", kpi == null ? null : kpi.name());
      goal =
          fields.one(
              "contracts.goal",
              goals,
              each -> each.name().in(fields.speech().locale()),
              kpi == null
                  ? goals.getFirst()
                  : goals.stream().filter(g -> g.id().equals(kpi.goal())).findFirst().orElse(null));
      atLeast = new Checkbox(fields.speech().say("contracts.at-least"));
      atLeast.setValue(kpi == null || kpi.atLeast());
      target = fields.number("contracts.target", kpi == null ? null : kpi.target());
      unit = fields.text("contracts.unit", kpi == null ? "%" : kpi.unit());
      period =
          fields.one(
              "contracts.period",
              List.of(Kpi.Period.values()),
              each -> fields.speech().word("kpi-period", each),
              kpi == null ? Kpi.Period.YEAR : kpi.period());
    }

    @Override
    public Component[] fields() {
      return new Component[] {name, goal, atLeast, target, unit, period};
    }

    Kpi kpi() {
      return new Kpi(
          name.getValue(),
          goal.getValue() == null ? null : goal.getValue().id(),
          target.getValue(),
          unit.getValue(),
          atLeast.getValue(),
          period.getValue());
    }
  }

  /** What is handed over. */
  static final class HandOverRow implements RowsField.Row {

    private final Select<HandOver.Thing> thing;
    private final Checkbox free;
    private final BigDecimalField days;
    private final TextField text;

    HandOverRow(Fields fields, HandOver duty) {
      thing =
          fields.one(
              "contracts.thing",
              List.of(HandOver.Thing.values()),
              each -> fields.speech().word("hand-over", each),
              duty == null ? HandOver.Thing.DATA : duty.thing());
      free = new Checkbox(fields.speech().say("contracts.free"));
      free.setValue(duty == null || duty.free());
      days = fields.number("contracts.days", BigDecimal.valueOf(duty == null ? 30 : duty.days()));
      text = fields.text("contracts.how", duty == null ? null : duty.text());
      text.addClassName("wide");
    }

    @Override
    public Component[] fields() {
      return new Component[] {thing, free, days, text};
    }

    HandOver duty() {
      return new HandOver(
          thing.getValue(),
          free.getValue(),
          days.getValue() == null ? -1 : days.getValue().intValue(),
          text.getValue());
    }
  }
}
