package org.linli.ui.contracts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.contracts.boundary.Organisation;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** A data clause; a list that stays empty means any, a term that stays empty the contract's own. */
final class ClauseRow implements RowsField.Row {

  private final TextField number;
  private final MultiSelectComboBox<Party> parties;
  private final MultiSelectComboBox<Organisation> organisations;
  private final MultiSelectComboBox<Asset> assets;
  private final MultiSelectComboBox<Action> actions;
  private final MultiSelectComboBox<Purpose> purposes;
  private final Select<Outcome> decision;
  private final TextField text;
  private final DateTimePicker from;
  private final DateTimePicker until;

  /**
   * @param known those who can be named: the contract's parties
   * @param clause the words to begin with; null for a new clause
   */
  ClauseRow(Fields fields, List<Organisation> known, Clause clause) {
    var speech = fields.speech();
    number = fields.text("contracts.clause-number", clause == null ? null : clause.number());
    parties =
        fields.some(
            "contracts.clause-parties",
            EnumSet.allOf(Party.class),
            each -> speech.word("Party", each),
            clause == null ? Set.of() : clause.parties());
    organisations =
        fields.some(
            "contracts.clause-organisations",
            known,
            Organisation::name,
            clause == null ? Set.of() : named(known, clause.organisations()));
    assets =
        fields.some(
            "contracts.clause-assets",
            Asset.ALL,
            each -> speech.word("Asset", each),
            clause == null ? Set.of() : clause.assets());
    actions =
        fields.some(
            "contracts.clause-actions",
            EnumSet.allOf(Action.class),
            each -> speech.word("Action", each),
            clause == null ? Set.of() : clause.actions());
    purposes =
        fields.some(
            "contracts.clause-purposes",
            EnumSet.allOf(Purpose.class),
            each -> speech.word("Purpose", each),
            clause == null ? Set.of() : clause.purposes());
    decision =
        fields.one(
            "contracts.clause-decision",
            List.of(Outcome.values()),
            each -> speech.word("Outcome", each),
            clause == null ? null : clause.decision());
    text = fields.text("contracts.clause-text", clause == null ? null : clause.text());
    text.addClassName("wide");
    from = fields.moment("contracts.clause-from", clause == null ? null : clause.from());
    until = fields.moment("contracts.clause-until", clause == null ? null : clause.until());
  }

  private static Set<Organisation> named(List<Organisation> known, Set<String> ids) {
    return known.stream().filter(each -> ids.contains(each.id())).collect(Collectors.toSet());
  }

  @Override
  public Component[] fields() {
    return new Component[] {
      number, parties, organisations, assets, actions, purposes, decision, from, until, text
    };
  }

  Clause clause() {
    return new Clause(
        number.getValue(),
        parties.getValue(),
        organisations.getValue().stream().map(Organisation::id).collect(Collectors.toSet()),
        assets.getValue(),
        actions.getValue(),
        purposes.getValue(),
        decision.getValue(),
        text.getValue(),
        Fields.at(from),
        Fields.at(until));
  }
}
