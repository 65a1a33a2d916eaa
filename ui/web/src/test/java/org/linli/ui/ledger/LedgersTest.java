package org.linli.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.audit.boundary.AuditLedger;
import org.linli.audit.boundary.AuditRow;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountRow;
import org.linli.look.live.LivePush;
import org.linli.look.testing.Parts;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.DecisionRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantState;
import org.linli.ui.testing.Ground;

class LedgersTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void everyTenantTellsCodeModeAndState() {
    ground.of(ground.bureau());
    var view = tenants();
    var cells = Parts.cells(tenantGrid(view), tenant());
    assertThat(cells).startsWith(ground.community.tenant.value()).contains("Active");
    assertThat(cells).contains("Government-led");
  }

  @Test
  void whoMayOnlyReadTenantsIsOfferedNoVerbs() {
    ground.of(readOnlyDistrict("tenants:read"));
    assertThat(Parts.headers(tenantGrid(tenants()))).doesNotContain("Actions").hasSize(6);
  }

  @Test
  void aTenantIsSuspendedWithAReasonAndResumed() {
    ground.of(ground.bureau());
    var view = tenants();
    verb(view, "suspend");
    var ask = ground.opened(ReasonDialog.class);
    confirm(ask);
    assertThat(Parts.first(ask, TextArea.class).isInvalid()).isTrue();
    assertThat(tenant().state()).isEqualTo(TenantState.ACTIVE);
    Parts.first(ask, TextArea.class).setValue("audit");
    confirm(ask);
    assertThat(tenant().state()).isEqualTo(TenantState.SUSPENDED);
    assertThat(Parts.cells(tenantGrid(view), tenant())).contains("Suspended", "audit");
    verb(view, "resume");
    assertThat(tenant().state()).isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void aTenantsModeIsNotChangedBeforeItsEffectIsShown() {
    ground.of(ground.bureau());
    verb(tenants(), "mode");
    assertThat(ground.as(() -> ground.window.open(AskDialog.class))).isEmpty();
    assertThat(tenant().mode()).isEqualTo(OperationMode.GOVERNMENT);
  }

  @Test
  void tenantsAreFilteredByStateAndSearched() {
    ground.of(ground.bureau());
    var view = tenants();
    var search = Parts.first(view, TextField.class);
    ground.run(() -> search.setValue(ground.community.tenant.value()));
    assertThat(ground.as(() -> Parts.items(tenantGrid(view)))).hasSize(1);
    @SuppressWarnings("unchecked")
    Select<TenantState> state = Parts.first(view, Select.class);
    ground.run(() -> state.setValue(TenantState.SUSPENDED));
    assertThat(ground.as(() -> Parts.items(tenantGrid(view)))).isEmpty();
  }

  @Test
  void whoSuspendedWhatIsInTheAuditLogFromWhereAndWhen() {
    ground.of(ground.bureau());
    var view =
        ground.show(() -> new AuditView(new AuditLedger(ground.platform.jdbi()), ground.downloads));
    assertThat(Parts.headers(auditGrid(view))).hasSize(6).doesNotHaveDuplicates();
    var row =
        new AuditRow(
            UUID.randomUUID(),
            Instant.now(),
            "li",
            "tenant.suspended",
            "990301001001",
            null,
            "9903",
            "203.0.113.9");
    assertThat(Parts.cells(auditGrid(view), row))
        .contains("li", "990301001001", "–", "203.0.113.9")
        .doesNotContain("tenant.suspended");
  }

  @Test
  void theAuditLogAlwaysHasASpanOfDays() {
    ground.of(ground.bureau());
    var view =
        ground.show(() -> new AuditView(new AuditLedger(ground.platform.jdbi()), ground.downloads));
    var from = Parts.first(view, DatePicker.class);
    var before = from.getValue();
    ground.run(() -> from.setValue(null));
    assertThat(from.getValue()).isEqualTo(before);
    assertThat(ground.as(() -> Parts.items(auditGrid(view)))).isNotNull();
  }

  @Test
  void everyModeHasItsRulesWithTheirClauses() {
    ground.of(ground.bureau());
    var view = ground.show(() -> new MatrixView(ground.rights));
    @SuppressWarnings("unchecked")
    RadioButtonGroup<OperationMode> mode = Parts.first(view, RadioButtonGroup.class);
    for (var each : OperationMode.values()) {
      ground.run(() -> mode.setValue(each));
      var rows = Parts.first(view, NativeTableBody.class).getChildren().toList();
      assertThat(rows).hasSize(ground.as(() -> ground.rights.matrix(each)).size());
      assertThat(rows)
          .allSatisfy(
              row -> {
                var cells = row.getChildren().toList();
                assertThat(cells).hasSize(7);
                assertThat(cells).allMatch(cell -> !Parts.words(cell).isBlank());
                assertThat(Parts.styled(cells.get(4), "linli-chip")).isNotEmpty();
              });
    }
  }

  @Test
  void everyReadAcrossTiersStandsInTheLogWithItsAnswer() {
    ground.of(ground.bureau());
    var access =
        new Access(
            Action.VIEW,
            Asset.DEVICE_LEDGER,
            Purpose.GOVERNANCE,
            ground.community.tenant,
            "devices");
    ground.as(() -> ground.gate.read(access, decision -> decision));
    var view = ground.show(() -> new DecisionsView(ground.decisions, ground.downloads));
    var search = Parts.first(view, TextField.class);
    ground.run(() -> search.setValue(ground.caller().username()));
    var rows = ground.as(() -> Parts.items(decisionGrid(view)));
    assertThat(rows).isNotEmpty();
    assertThat(Parts.cells(decisionGrid(view), rows.getFirst()))
        .anyMatch(cell -> cell.contains("View · Device ledger"))
        .contains("Governance");
  }

  @Test
  void theProofOfTheLogIsSaidInWords() {
    ground.of(ground.bureau());
    var view = ground.show(() -> new DecisionsView(ground.decisions, ground.downloads));
    var button =
        Parts.all(view, Button.class)
            .filter(each -> each.getId().filter("verify"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    ground.run(button::click);
    var proof =
        Parts.all(view)
            .filter(part -> part.getElement().hasAttribute("aria-live"))
            .findFirst()
            .orElseThrow();
    assertThat(Parts.styled(proof, "linli-chip")).hasSize(1);
    assertThat(Parts.words(proof)).isNotBlank();
  }

  @Test
  void aFileThatIsNoFileOfDivisionsIsRefusedLineByLine() throws Exception {
    ground.of(ground.bureau());
    var view = divisions();
    looked(view, "nonsense,that,nobody\nunderstands,at,all\n");
    assertThat(Parts.styled(view, "critical")).hasSize(1);
    assertThat(Parts.all(view, Button.class).filter(button -> button.getId().isPresent()))
        .isEmpty();
    assertThat(Parts.all(view, Grid.class)).hasSize(1);
  }

  @Test
  void accountsTellRolesInWordsAndTheirState() {
    ground.of(ground.bureau());
    var view =
        ground.show(
            () ->
                new AccountsView(
                    ground.accounts,
                    ground.accountFiles,
                    ground.organisations,
                    ground.downloads,
                    ground.scopes));
    assertThat(Parts.headers(accountGrid(view))).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void anAccountsScopeThatIsNoDivisionIsSaid() {
    ground.of(ground.bureau());
    ground.run(() -> new NewAccountDialog(ground.accounts, () -> {}).open());
    var dialog = ground.opened(NewAccountDialog.class);
    var fields = Parts.all(dialog, TextField.class).toList();
    fields.get(0).setValue("u" + UUID.randomUUID().toString().substring(0, 10));
    fields.get(1).setValue("12x");
    fields.get(3).setValue("Li");
    confirm(dialog);
    assertThat(dialog.isOpened()).isTrue();
    assertThat(ground.notes()).hasSize(1);
  }

  @Test
  void whatIsKeptOfAnAccountIsChangedAndTheAccountDeleted() {
    ground.of(ground.inRole("CLERK"));
    var name = "u" + UUID.randomUUID().toString().substring(0, 12);
    ground.as(
        () ->
            ground.accounts.create(
                new AccountDraft(name, "Li", Set.of("GRID_WORKER"), null, null, null)));
    ground.run(() -> new ChangeAccountDialog(ground.accounts, found(name), () -> {}).open());
    var dialog = ground.opened(ChangeAccountDialog.class);
    ground.run(() -> named(dialog, "phone").setValue("call me"));
    confirm(dialog);
    assertThat(dialog.isOpened()).as("no telephone number").isTrue();
    ground.run(() -> named(dialog, "phone").setValue("13800000000"));
    confirm(dialog);
    assertThat(dialog.isOpened()).isFalse();
    assertThat(found(name).facts().phone()).isEqualTo("13800000000");
    ground.run(() -> new ChangeAccountDialog(ground.accounts, found(name), () -> {}).open());
    var again = ground.opened(ChangeAccountDialog.class);
    ground.press(again, "Delete the account");
    confirm(ground.opened(AskDialog.class));
    assertThat(again.isOpened()).isFalse();
    assertThat(ground.as(() -> ground.accounts.list(new PageRequest(0, 5, name))).items())
        .isEmpty();
  }

  private AccountRow found(String name) {
    return ground.as(() -> ground.accounts.list(new PageRequest(0, 5, name))).items().getFirst();
  }

  private static TextField named(Component part, String id) {
    return Parts.all(part, TextField.class)
        .filter(field -> field.getId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRoleIsOfferedInWords() {
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    ground.run(() -> new NewAccountDialog(ground.accounts, () -> {}).open());
    var dialog = ground.opened(NewAccountDialog.class);
    @SuppressWarnings("unchecked")
    MultiSelectComboBox<String> roles = Parts.first(dialog, MultiSelectComboBox.class);
    var offered = roles.getListDataView().getItems().toList();
    assertThat(offered).contains("BUREAU_ANALYST", "CLERK").doesNotContain("GRID_WORKER");
    assertThat(offered)
        .allSatisfy(
            role ->
                assertThat(roles.getItemLabelGenerator().apply(role))
                    .isNotBlank()
                    .isNotEqualTo(role));
  }

  @Test
  void aFileThatIsNoWorkbookOfAccountsIsRefusedByItsCell() {
    ground.of(ground.bureauIn("BUREAU_ADMIN"));
    ground.run(() -> new AccountImportDialog(ground.accountFiles, ground.scopes, () -> {}).open());
    var dialog = ground.opened(AccountImportDialog.class);
    ground.run(() -> dialog.take("no workbook".getBytes()));
    assertThat(Parts.words(dialog))
        .contains("1 faults. Nobody was made.", "row 1, User name", "no readable Excel file");
  }

  @Test
  void aOneTimePasswordIsShownUntilItIsClosed() {
    ground.run(() -> OncePassword.show("li", "Secret-123456"));
    var dialog = ground.opened(com.vaadin.flow.component.dialog.Dialog.class);
    assertThat(dialog.isCloseOnOutsideClick()).isFalse();
    var field = Parts.first(dialog, TextField.class);
    assertThat(field.getValue()).isEqualTo("Secret-123456");
    assertThat(field.isReadOnly()).isTrue();
  }

  @Test
  void aQuestionStaysOpenUntilItsActIsDone() {
    var answers = new java.util.ArrayDeque<>(List.of(false, true));
    ground.run(() -> new AskDialog("title", "what follows", answers::remove).open());
    var dialog = ground.opened(AskDialog.class);
    confirm(dialog);
    assertThat(dialog.isOpened()).isTrue();
    confirm(dialog);
    assertThat(dialog.isOpened()).isFalse();
    assertThat(answers).isEmpty();
  }

  private org.linli.access.entity.Caller readOnlyDistrict(String... permissions) {
    return ground.platform.caller(
        org.linli.access.entity.Tier.DISTRICT,
        ground.community.tenant.value().substring(0, 6),
        null,
        null,
        permissions);
  }

  private void verb(Component view, String which) {
    var actions = Parts.part(tenantGrid(view), 6, tenant());
    var buttons = Parts.all(actions, Button.class).toList();
    ground.run(() -> buttons.get(which.equals("mode") ? 0 : 1).click());
  }

  private void confirm(Component dialog) {
    var button =
        Parts.all(dialog, Button.class)
            .filter(each -> each.getId().filter("confirm"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    ground.run(button::click);
  }

  private void looked(DivisionsView view, String csv) throws Exception {
    var method = DivisionsView.class.getDeclaredMethod("looked", byte[].class);
    method.setAccessible(true);
    ground.as(
        () -> method.invoke(view, (Object) csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private DivisionsView divisions() {
    return ground.show(
        () -> new DivisionsView(new Divisions(ground.platform.jdbi(), ground.scopes)));
  }

  private TenantsView tenants() {
    return ground.show(() -> new TenantsView(ground.tenants, new LivePush(), ground.downloads));
  }

  private TenantRow tenant() {
    return ground.platform.as(ground.bureau(), () -> ground.tenants.get(ground.community.tenant));
  }

  @SuppressWarnings("unchecked")
  private static Grid<TenantRow> tenantGrid(Component view) {
    return Parts.first(view, Grid.class);
  }

  @SuppressWarnings("unchecked")
  private static Grid<AuditRow> auditGrid(Component view) {
    return Parts.first(view, Grid.class);
  }

  @SuppressWarnings("unchecked")
  private static Grid<DecisionRow> decisionGrid(Component view) {
    return Parts.first(view, Grid.class);
  }

  private static Grid<?> accountGrid(Component view) {
    return Parts.first(view, Grid.class);
  }
}
