package org.linli.ui.ledger;

import static org.linli.ui.parts.Verb.verb;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.AccountSheet;
import org.linli.identity.boundary.Accounts;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.access.SignedIn;
import org.linli.look.part.Downloads;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.ui.parts.SearchField;
import org.linli.ui.parts.Tools;

/** The accounts that are the caller's to administer. */
@Route(value = "accounts", layout = MainLayout.class)
@Needs(
    value = "accounts:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.OPERATOR, Tier.PLATFORM})
@Nav(title = "ledger.accounts", icon = VaadinIcon.USERS, group = NavGroup.ACCESS, order = 30)
public class AccountsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Accounts accounts;
  private final PagedGrid<AccountRow> grid;
  private final ComboBox<UnitRow> unit = new ComboBox<>();

  @Inject
  public AccountsView(
      Accounts accounts,
      AccountImport files,
      Organisations organisations,
      Downloads downloads,
      Scopes scopes) {
    this.accounts = accounts;
    addClassName("linli-view");
    grid =
        new PagedGrid<>(
            Say.text("ledger.accounts"),
            Say.text("ledger.accounts.none"),
            page -> accounts.list(unit.getValue() == null ? null : unit.getValue().id(), page));
    grid.text(Say.text("ledger.accounts.username"), AccountRow::username);
    grid.text(Say.text("ledger.name"), AccountRow::displayName);
    grid.text(Say.text("accounts.column.phone"), row -> row.facts().phone());
    grid.text(Say.text("accounts.column.unit"), row -> row.unit().orElse(Say.none()));
    grid.text(Say.text("ledger.accounts.tier"), row -> Say.word(row.tier()));
    grid.text(Say.text("ledger.accounts.roles"), RoleNames::of);
    grid.text(Say.text("ledger.accounts.scope"), AccountsView::scope);
    grid.parts(Say.text("ledger.state"), AccountsView::state);
    grid.text(Say.text("ledger.accounts.created"), row -> Say.time(row.createdAt()));
    var search = new SearchField(Say.text("ledger.search"), grid);
    var tools =
        new Tools(search, units(organisations)).end(grid.excel(downloads, AccountSheet.SHEET));
    if (SignedIn.may("accounts:write")) {
      grid.actions(Say.text("ledger.actions"), this::verbs);
      var fresh =
          new Button(
              Say.text("ledger.accounts.new"),
              VaadinIcon.PLUS.create(),
              click -> new NewAccountDialog(accounts, grid::refresh).open());
      fresh.setId("new-account");
      fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      var load =
          new Button(
              Say.text("accounts.import"),
              VaadinIcon.UPLOAD_ALT.create(),
              click -> new AccountImportDialog(files, scopes, grid::refresh).open());
      load.setId("import-accounts");
      tools.add(load, fresh);
    }
    add(tools, grid);
  }

  /** Those of one organisation of the place, with its parts. */
  private ComboBox<UnitRow> units(Organisations organisations) {
    unit.setLabel(Say.text("accounts.column.unit"));
    unit.setId("unit");
    unit.setClearButtonVisible(true);
    unit.setItemLabelGenerator(row -> row.name() + " (" + row.number() + ")");
    var mayRead = SignedIn.may("organisations:read");
    unit.setVisible(mayRead);
    if (mayRead) {
      unit.setItems(organisations.tree(UnitQuery.OWN));
    }
    unit.addValueChangeListener(change -> grid.refresh());
    return unit;
  }

  private Span verbs(AccountRow row) {
    var reset =
        verb(
            "ledger.accounts.reset",
            () ->
                Tries.get(
                    () -> accounts.resetPassword(row.id()),
                    password -> OncePassword.show(row.username(), password)));
    var toggle =
        row.enabled()
            ? verb(
                "ledger.accounts.disable",
                () -> Tries.then(() -> accounts.disable(row.id()), grid::refresh))
            : verb(
                "ledger.accounts.enable",
                () -> Tries.then(() -> accounts.enable(row.id()), grid::refresh));
    return new Span(
        verb(
            "ledger.accounts.change",
            () -> new ChangeAccountDialog(accounts, row, grid::refresh).open()),
        verb(
            "ledger.accounts.change-roles",
            () -> new ChangeRolesDialog(accounts, row, grid::refresh).open()),
        reset,
        toggle);
  }

  private static StatusChip state(AccountRow row) {
    if (row.isLapsed(LocalDate.now(Say.zone()))) {
      return new StatusChip(Say.text("ledger.accounts.lapsed"), Tone.WARNING);
    }
    if (!row.enabled()) {
      return new StatusChip(Say.text("ledger.accounts.disabled"), Tone.CRITICAL);
    }
    return row.locked()
        ? new StatusChip(Say.text("ledger.accounts.locked"), Tone.WARNING)
        : new StatusChip(Say.text("ledger.accounts.enabled"), Tone.GOOD);
  }

  private static String scope(AccountRow row) {
    return row.organisation()
        .or(() -> row.tenant().map(tenant -> tenant.value()))
        .or(() -> row.scope().map(code -> code.value()))
        .orElse(Say.none());
  }
}
