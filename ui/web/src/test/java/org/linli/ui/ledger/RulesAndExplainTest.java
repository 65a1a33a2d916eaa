package org.linli.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.look.testing.Parts;
import org.linli.rights.boundary.RuleRow;
import org.linli.rights.boundary.WhoRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.GradedFields;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RulePack;
import org.linli.rights.entity.RuleState;
import org.linli.ui.testing.Ground;

/** The rules' versions and the explanations on the screen. */
class RulesAndExplainTest {

  private static final int STEPS = 6;

  private final Ground ground = Ground.english();
  private final Caller bureau = ground.bureau();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theClerkSeesWhoMayUseTheCommunitysDataAndWhy() {
    ground.of(ground.inRole("CLERK"));
    var view = explain();
    var rows = items(view);
    assertThat(rows)
        .extracting(WhoRow::party)
        .contains(Party.BUREAU, Party.DEPARTMENT, Party.STREET, Party.COMMITTEE);
    var row = row(rows, Party.BUREAU, Action.VIEW, Purpose.GOVERNANCE);
    assertThat(Parts.cells(grid(view), row))
        .contains("City bureau", "View")
        .anyMatch(cell -> cell.contains("version 1"));
  }

  @Test
  void aFieldAndASupposedConsentChangeTheAnswers() {
    ground.of(ground.inRole("CLERK"));
    var view = explain();
    assertThat(answer(view, Party.BUREAU, Action.EXPORT, Purpose.GOVERNANCE))
        .isEqualTo(Outcome.MASK);
    ground.run(() -> field(view).setValue(GradedFields.find(Asset.CASES, "number").orElseThrow()));
    assertThat(answer(view, Party.BUREAU, Action.EXPORT, Purpose.GOVERNANCE))
        .isEqualTo(Outcome.PERMIT);
    ground.run(() -> asset(view).setValue(Asset.HEALTH_READINGS));
    assertThat(answer(view, Party.COMMITTEE, Action.VIEW, Purpose.PUBLIC_SERVICE))
        .isEqualTo(Outcome.DENY);
    ground.run(() -> Parts.first(view, Checkbox.class).setValue(true));
    assertThat(answer(view, Party.COMMITTEE, Action.VIEW, Purpose.PUBLIC_SERVICE))
        .isEqualTo(Outcome.PERMIT);
  }

  @Test
  void anAnswerIsShownStepByStepWithTheOneThatDecided() {
    ground.of(ground.inRole("CLERK"));
    var view = explain();
    ground.run(() -> asset(view).setValue(Asset.HEALTH_READINGS));
    var row = row(items(view), Party.COMMITTEE, Action.VIEW, Purpose.PUBLIC_SERVICE);
    var why = Parts.first(Parts.part(grid(view), STEPS, row), Button.class);
    ground.run(why::click);
    assertThat(Parts.words(view))
        .contains("Mode’s matrix", "Floor", "Decided here", "health-needs-consent");
  }

  @Test
  void theDeliveredRulesAreListedWithTheirText() {
    var view = rules();
    assertThat(Parts.words(view)).contains("Matrix: government-led", "Floors", "Delivered");
    ground.press(view, "Text");
    assertThat(Parts.words(view)).contains("version: 1");
  }

  @Test
  void faultsAreToldByLineAndNothingIsKept() {
    var view = rules();
    ground.press(view, "Draft a version");
    var ask = ground.opened(RuleDraftDialog.class);
    Parts.first(ask, TextField.class).setValue("trial");
    confirm(ask);
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.words(ask)).contains("Line ").contains("version must be above");
    assertThat(drafts()).isEmpty();
  }

  @Test
  void aDraftIsReplayedAcceptedByASecondPersonAndBackedOut() {
    var view = rules();
    ground.press(view, "Draft a version");
    var ask = ground.opened(RuleDraftDialog.class);
    var text = Parts.first(ask, TextArea.class);
    text.setValue(text.getValue().replaceFirst("version: 1", "version: 2"));
    Parts.first(ask, TextField.class).setValue("a second version");
    confirm(ask);
    assertThat(ask.isOpened()).isFalse();
    assertThat(drafts()).singleElement().extracting(RuleRow::note).isEqualTo("a second version");

    ground.press(view, "See its effect");
    var day = ground.opened(AskDialog.class);
    Parts.first(day, DatePicker.class).setValue(LocalDate.now());
    confirm(day);
    assertThat(Parts.words(view)).contains("0 would turn out otherwise");

    ground.press(view, "Accept");
    var alone = ground.opened(AskDialog.class);
    confirm(alone);
    assertThat(drafts()).as("nobody accepts the own draft").hasSize(1);
    ground.run(alone::close);

    ground.of(ground.platform.caller(bureau.tier(), bureau.scope().value(), null, null, "rules:*"));
    var second = ground.show(() -> new RulesView(ground.rules, ground.scopes));
    ground.press(second, "Accept");
    var accept = ground.opened(AskDialog.class);
    Parts.first(accept, DateTimePicker.class).setValue(LocalDateTime.now().plusYears(1));
    confirm(accept);
    assertThat(Parts.words(second)).contains("Accepted");
    ground.press(second, "Back out");
    var back = ground.opened(ReasonDialog.class);
    Parts.first(back, TextArea.class).setValue("a trial");
    confirm(back);
    assertThat(Parts.words(second)).contains("Backed out", "a trial");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoVerbs() {
    ground.of(
        ground.platform.caller(bureau.tier(), bureau.scope().value(), null, null, "rules:read"));
    var view = ground.show(() -> new RulesView(ground.rules, ground.scopes));
    assertThat(Parts.hasButton(view, "Draft a version")).isFalse();
    assertThat(Parts.hasButton(view, "Accept")).isFalse();
  }

  private RulesView rules() {
    ground.of(bureau);
    return ground.show(() -> new RulesView(ground.rules, ground.scopes));
  }

  private List<RuleRow> drafts() {
    return ground.as(ground.rules::list).stream()
        .filter(row -> row.state() == RuleState.DRAFT && row.pack() == RulePack.GOVERNMENT)
        .toList();
  }

  private ExplainView explain() {
    return ground.show(
        () ->
            new ExplainView(ground.explanations, ground.tenants, ground.scopes, ground.downloads));
  }

  private Outcome answer(ExplainView view, Party party, Action action, Purpose purpose) {
    return row(items(view), party, action, purpose).outcome();
  }

  private static WhoRow row(List<WhoRow> rows, Party party, Action action, Purpose purpose) {
    return rows.stream()
        .filter(
            row ->
                row.party() == party && row.action() == action && row.purposes().contains(purpose))
        .findFirst()
        .orElseThrow();
  }

  private List<WhoRow> items(ExplainView view) {
    return ground.as(() -> Parts.items(grid(view)));
  }

  @SuppressWarnings("unchecked")
  private static Grid<WhoRow> grid(ExplainView view) {
    return Parts.first(view, Grid.class);
  }

  @SuppressWarnings("unchecked")
  private static Select<Asset> asset(ExplainView view) {
    return Parts.all(view, Select.class).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Select<GradedField> field(ExplainView view) {
    return Parts.all(view, Select.class).skip(1).findFirst().orElseThrow();
  }

  private void confirm(Component dialog) {
    ground.press(dialog, "Confirm");
  }
}
