package org.linli.ui.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.contracts.TestContracts;
import org.linli.contracts.boundary.ContractExports;
import org.linli.contracts.boundary.Organisation;
import org.linli.contracts.boundary.ProjectRow;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.HandOver;
import org.linli.contracts.entity.Licence;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.PartnerRole;
import org.linli.contracts.entity.Revenue;
import org.linli.contracts.entity.Scenario;
import org.linli.look.testing.Parts;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.OperationMode;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

class ContractWizardTest {

  private static final int STEPS = 6;

  private final Ground ground = Ground.english();
  private final Speech speech = new Speech(Locale.ENGLISH);
  private final String enterprise = "E-" + UUID.randomUUID();
  private final Caller bureau = ground.bureau();
  private final AtomicReference<Agreement> taken = new AtomicReference<>();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theWordsOfAContractComeOutAsTheyWentIn() {
    var words = words();
    var wizard = wizard(words, this::keep);
    saved(wizard);
    assertThat(taken.get())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .ignoringFields("members.duties")
        .isEqualTo(words);
    assertThat(wizard.isOpened()).isFalse();
  }

  @Test
  void licencesStayWithThePartyThatHasThem() {
    var words = words();
    var licence = new Licence("lift-control", "TS-1", LocalDate.of(2030, 6, 30));
    var members =
        words.members().stream()
            .map(
                member ->
                    new Member(
                        member.number(),
                        member.party(),
                        member.organisation(),
                        member.name(),
                        member.roles(),
                        member.investment(),
                        member.risk(),
                        member.duties(),
                        member.number() == 2 ? List.of(licence) : List.of()))
            .toList();
    saved(wizard(with(words, members), this::keep));
    assertThat(taken.get().members())
        .extracting(Member::licences)
        .containsExactly(List.of(), List.of(licence));
  }

  private static Agreement with(Agreement words, List<Member> members) {
    return new Agreement(
        words.number(),
        words.title(),
        words.project(),
        words.form(),
        members,
        words.communities(),
        Set.of("lift-control"),
        words.exclusive(),
        words.from(),
        words.until(),
        words.revenues(),
        words.kpis(),
        words.scope(),
        words.clauses(),
        words.handOver());
  }

  @Test
  void aContractIsPutTogetherStepByStepAndDrafted() {
    ground.paper.enterprise(enterprise);
    var project = ground.paper.project(bureau, OperationMode.GOVERNMENT);
    ground.of(bureau);
    var view = ground.show(() -> new ContractsLedgerView(room(), ground.downloads));
    ground.press(view, "Draft a contract");
    var wizard = ground.opened(ContractWizard.class);
    basics(wizard, project, "C-" + enterprise);
    ground.press(wizard, "Next");
    parties(wizard);
    ground.press(wizard, "Next");
    scope(wizard);
    ground.press(wizard, "Next");
    target(wizard);
    ground.press(wizard, "Next");
    clause(wizard);
    ground.press(wizard, "Next");
    ground.press(wizard, "Save the draft");
    assertThat(ground.notes()).as("what was wrong").noneMatch(note -> note.contains("required"));
    assertThat(wizard.isOpened()).isFalse();
    var row =
        ground.platform.as(
            bureau, () -> ground.contracts.list(null, null, page("C-" + enterprise)));
    assertThat(row.items()).hasSize(1);
    var file = ground.platform.as(bureau, () -> ground.contracts.get(row.items().getFirst().id()));
    assertThat(file.row().state()).isEqualTo(ContractState.DRAFT);
    var clause = file.open().orElseThrow().words().clauses().getFirst();
    assertThat(clause.organisations()).containsExactly(enterprise);
    assertThat(clause.until()).isNotNull();
    assertThat(clause.from()).isNull();
  }

  @Test
  void whatIsWrongIsSaidAndKeepsTheWizardOpen() {
    ground.of(bureau);
    var view = ground.show(() -> new ContractsLedgerView(room(), ground.downloads));
    ground.press(view, "Draft a contract");
    var wizard = ground.opened(ContractWizard.class);
    toTheEnd(wizard);
    ground.press(wizard, "Save the draft");
    assertThat(wizard.isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void aStepBackKeepsWhatWasWritten() {
    var wizard = wizard(null, this::keep);
    field(wizard, TextField.class, "contract.number").setValue("C-9");
    assertThat(Parts.button(wizard, "Back").isEnabled()).isFalse();
    ground.press(wizard, "Next");
    assertThat(current(wizard)).startsWith("2 ");
    ground.press(wizard, "Back");
    assertThat(current(wizard)).startsWith("1 ");
    assertThat(field(wizard, TextField.class, "contract.number").getValue()).isEqualTo("C-9");
  }

  @Test
  void anEntrustedContractIsExclusiveUnlessSomebodyTakesItBack() {
    var wizard = wizard(null, this::keep);
    Select<ContractForm> form = select(wizard, "contracts.form");
    var exclusive = Parts.first(wizard, Checkbox.class);
    ground.run(() -> form.setValue(ContractForm.PROCUREMENT));
    assertThat(exclusive.getValue()).isFalse();
    ground.run(() -> form.setValue(ContractForm.ENTRUSTED));
    assertThat(exclusive.getValue()).isTrue();
  }

  @Test
  void sharesAreReadInTheOrderOfThePartiesAndWhatIsNoNumberIsLeftToTheRules() {
    var wizard = wizard(words(), this::keep);
    for (int i = 0; i < 3; i++) {
      ground.press(wizard, "Next");
    }
    var shares = field(wizard, TextField.class, "contracts.shares");
    assertThat(shares.getValue()).isEqualTo("30, 70");
    shares.setValue("0；100%");
    saved(wizard);
    assertThat(taken.get().revenues().getFirst().shares())
        .extracting(Revenue.Share::member)
        .containsExactly(2);
    shares.setValue("all");
    ground.press(wizard, "Save the draft");
    assertThat(taken.get().revenues().getFirst().total()).isNegative();
  }

  @Test
  void aClauseCanNameOnlyThePartiesChosen() {
    var wizard = wizard(null, this::keep);
    for (int i = 0; i < 4; i++) {
      ground.press(wizard, "Next");
    }
    ground.press(wizard, "One more clause");
    MultiSelectComboBox<Organisation> named = several(wizard, "contracts.clause-organisations");
    assertThat(named.getListDataView().getItems()).isEmpty();
    assertThat(offered(wizard(words(), this::keep)))
        .containsExactlyInAnyOrder(bureau.scope().value(), enterprise);
  }

  @Test
  void aRowTooManyIsTakenAway() {
    var wizard = wizard(words(), this::keep);
    toTheEnd(wizard);
    ground.press(wizard, "One more thing");
    assertThat(Parts.styled(wizard, "row-line")).hasSize(2);
    var less =
        Parts.all(Parts.styled(wizard, "row-line").getLast(), Button.class).toList().getLast();
    ground.run(less::click);
    ground.press(wizard, "Save the draft");
    assertThat(taken.get().handOver()).hasSize(1);
  }

  @Test
  void numberAndProjectOfAContractAreNotChangedLater() {
    var wizard = wizard(words(), this::keep);
    assertThat(field(wizard, TextField.class, "contract.number").isReadOnly()).isTrue();
    assertThat(ContractWizardTest.<ProjectRow>select(wizard, "contracts.project").isReadOnly())
        .isTrue();
  }

  private List<String> offered(ContractWizard wizard) {
    for (int i = 0; i < 4; i++) {
      ground.press(wizard, "Next");
    }
    MultiSelectComboBox<Organisation> named = several(wizard, "contracts.clause-organisations");
    return named.getListDataView().getItems().map(Organisation::id).toList();
  }

  private void basics(ContractWizard wizard, UUID project, String number) {
    Select<ProjectRow> projects = select(wizard, "contracts.project");
    var row = projects.getListDataView().getItems().filter(p -> p.id().equals(project)).findFirst();
    Select<ContractForm> form = select(wizard, "contracts.form");
    ground.run(
        () -> {
          projects.setValue(row.orElseThrow());
          form.setValue(ContractForm.PROCUREMENT);
          field(wizard, TextField.class, "contract.number").setValue(number);
          field(wizard, TextField.class, "contracts.title-of").setValue("Lifts and smoke");
          field(wizard, DateTimePicker.class, "contracts.from").setValue(LocalDateTime.now());
          field(wizard, DateTimePicker.class, "contracts.until-when")
              .setValue(LocalDateTime.now().plusYears(1));
        });
  }

  @SuppressWarnings("unchecked")
  private void parties(ContractWizard wizard) {
    var choices =
        Parts.all(wizard, ComboBox.class).map(box -> (ComboBox<Organisation>) box).toList();
    var roles =
        Parts.all(wizard, MultiSelectComboBox.class)
            .map(box -> (MultiSelectComboBox<Object>) box)
            .toList();
    ground.run(
        () -> {
          choose(choices.getFirst(), bureau.scope().value());
          choose(choices.getLast(), enterprise);
          roles.getFirst().setValue(Set.of(PartnerRole.PRINCIPAL));
          roles.getLast().setValue(Set.of(PartnerRole.OPERATOR));
        });
  }

  private static void choose(ComboBox<Organisation> box, String id) {
    box.setValue(
        box.getListDataView().getItems().filter(each -> each.id().equals(id)).findFirst().get());
  }

  private void scope(ContractWizard wizard) {
    MultiSelectComboBox<TenantRow> communities = several(wizard, "contracts.communities");
    MultiSelectComboBox<Scenario> scenarios = several(wizard, "contracts.scenarios");
    MultiSelectComboBox<Asset> assets = several(wizard, "contract.scope");
    ground.run(
        () -> {
          var own = ground.tenants.get(ground.community.tenant);
          communities.setValue(Set.of(own));
          scenarios.setValue(Set.of(scenarios.getListDataView().getItem(0)));
          assets.setValue(Set.of(Asset.DEVICE_READINGS));
        });
  }

  private void target(ContractWizard wizard) {
    ground.press(wizard, "One more target");
    ground.run(
        () -> {
          field(wizard, TextField.class, "contracts.kpi").setValue("Lifts run again");
          field(wizard, BigDecimalField.class, "contracts.target").setValue(BigDecimal.TEN);
          field(wizard, TextField.class, "contracts.unit").setValue("h");
          Parts.first(wizard, Checkbox.class).setValue(false);
        });
  }

  private void clause(ContractWizard wizard) {
    ground.press(wizard, "One more clause");
    MultiSelectComboBox<Organisation> named = several(wizard, "contracts.clause-organisations");
    MultiSelectComboBox<Action> actions = several(wizard, "contracts.clause-actions");
    MultiSelectComboBox<Asset> assets = several(wizard, "contracts.clause-assets");
    Select<Outcome> decision = select(wizard, "contracts.clause-decision");
    ground.run(
        () -> {
          field(wizard, TextField.class, "contracts.clause-number").setValue("7.1");
          field(wizard, TextField.class, "contracts.clause-text").setValue("Sees what lifts say.");
          field(wizard, DateTimePicker.class, "contracts.clause-until")
              .setValue(LocalDateTime.now().plusMonths(6));
          named.setValue(
              named.getListDataView().getItems().filter(o -> o.id().equals(enterprise)).toList());
          assets.setValue(Set.of(Asset.DEVICE_READINGS));
          actions.setValue(Set.of(Action.VIEW));
          decision.setValue(Outcome.PERMIT);
        });
  }

  private void saved(ContractWizard wizard) {
    toTheEnd(wizard);
    ground.press(wizard, "Save the draft");
  }

  private void toTheEnd(ContractWizard wizard) {
    while (Parts.hasButton(wizard, "Next")) {
      ground.press(wizard, "Next");
    }
    assertThat(current(wizard)).startsWith(STEPS + " ");
  }

  private static String current(ContractWizard wizard) {
    return Parts.styled(wizard, "wizard-trail")
        .getFirst()
        .getChildren()
        .filter(step -> "step".equals(step.getElement().getAttribute("aria-current")))
        .map(Parts::words)
        .findFirst()
        .orElseThrow();
  }

  private boolean keep(Agreement words) {
    taken.set(words);
    return true;
  }

  private ContractWizard wizard(Agreement old, Predicate<Agreement> answer) {
    ground.of(bureau);
    ground.run(() -> new ContractWizard(room().wizard(speech), old, answer).open());
    return ground.opened(ContractWizard.class);
  }

  private Agreement words() {
    ground.paper.enterprise(enterprise);
    var day = Instant.now().truncatedTo(ChronoUnit.DAYS);
    var clause =
        new Clause(
            "7",
            Set.of(Party.OPERATOR),
            Set.of(enterprise),
            Set.of(Asset.DEVICE_READINGS),
            Set.of(Action.VIEW),
            Set.of(Purpose.GOVERNANCE),
            Outcome.MASK,
            "Masked for governance.",
            day.plus(Duration.ofDays(1)),
            day.plus(Duration.ofDays(9)));
    var words =
        ground.paper.words(
            bureau,
            OperationMode.GOVERNMENT,
            enterprise,
            List.of(ground.community.tenant),
            day,
            day.plus(Duration.ofDays(200)),
            new Terms(true, Set.copyOf(Asset.ALL), List.of(clause)));
    return new Agreement(
        words.number(),
        words.title(),
        words.project(),
        words.form(),
        words.members(),
        words.communities(),
        words.scenarios(),
        words.exclusive(),
        words.from(),
        words.until(),
        words.revenues(),
        words.kpis(),
        words.scope(),
        words.clauses(),
        List.of(new HandOver(HandOver.Thing.DATA, true, 30, "All readings, as files.")));
  }

  private static <T extends Component & HasLabel> T field(
      Component part, Class<T> type, String key) {
    var label = new Speech(Locale.ENGLISH).say(key);
    return Parts.all(part, type)
        .filter(each -> label.equals(each.getLabel()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " in " + Parts.words(part)));
  }

  @SuppressWarnings("unchecked")
  private static <T> Select<T> select(Component part, String key) {
    return field(part, Select.class, key);
  }

  @SuppressWarnings("unchecked")
  private static <T> MultiSelectComboBox<T> several(Component part, String key) {
    return field(part, MultiSelectComboBox.class, key);
  }

  private static PageRequest page(String search) {
    return new PageRequest(0, 10, search);
  }

  private ContractRoom room() {
    return new ContractRoom(
        ground.contracts,
        new ContractExports(ground.platform.jdbi(), ground.scopes),
        ground.paper.projects,
        TestContracts.PACKS,
        ground.tenants,
        ground.scopes);
  }
}
