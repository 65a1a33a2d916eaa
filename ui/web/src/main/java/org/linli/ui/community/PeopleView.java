package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountFacts;
import org.linli.identity.boundary.AccountImport;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.Accounts;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.packs.Text;
import org.linli.ui.ledger.AccountImportDialog;
import org.linli.ui.ledger.ChangeAccountDialog;
import org.linli.ui.ledger.FactsForm;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Rows;
import org.linli.ui.parts.Screen;

/** Who signs in for this community: grid workers, property managers, residents. */
@Route(value = "community/people", layout = MainLayout.class)
@Needs(value = "accounts:read", tiers = Tier.COMMUNITY)
@Nav(
    title = "community.people.title",
    icon = VaadinIcon.USERS,
    group = NavGroup.REGISTER,
    order = 14)
public class PeopleView extends Screen {

  private static final String USUAL = "GRID_WORKER";

  private final transient Accounts accounts;
  private final boolean mayWrite;
  private final transient Map<String, Text> grantable;
  private final Grid<AccountRow> grid = new Grid<>();
  private final TextField search = new TextField(say("list.search"));

  @Inject
  public PeopleView(Accounts accounts, AccountImport files, Scopes scopes) {
    super("community.people");
    this.accounts = accounts;
    mayWrite = scopes.caller().may("accounts:write");
    grantable = accounts.grantableRoles();
    if (mayWrite) {
      var create = new Button(say("people.create"), VaadinIcon.PLUS.create(), click -> create());
      create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      var load =
          new Button(
              say("accounts.import"),
              VaadinIcon.UPLOAD_ALT.create(),
              click -> new AccountImportDialog(files, scopes, this::refresh).open());
      load.setId("import-accounts");
      actions(create, load);
    }
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> refresh());
    var filters = new Div(search);
    filters.addClassName("filters");
    add(filters, columns(), source("accounts"));
  }

  private Grid<AccountRow> columns() {
    grid.addColumn(AccountRow::displayName).setHeader(say("people.name")).setFlexGrow(1);
    grid.addColumn(AccountRow::username).setHeader(say("people.username")).setFlexGrow(1);
    grid.addColumn(row -> row.facts().phone())
        .setHeader(say("accounts.column.phone"))
        .setFlexGrow(1);
    grid.addColumn(row -> row.unit().orElse(null))
        .setHeader(say("accounts.column.unit"))
        .setFlexGrow(1);
    grid.addColumn(
            row ->
                row.roles().stream()
                    .sorted()
                    .map(role -> named(role, row.ownRoles().get(role)))
                    .collect(Collectors.joining(" ")))
        .setHeader(say("people.roles"))
        .setFlexGrow(1);
    grid.addComponentColumn(this::state)
        .setHeader(say("people.state"))
        .setWidth("8em")
        .setFlexGrow(0);
    grid.addColumn(row -> speech().day(row.createdAt()))
        .setHeader(say("people.since"))
        .setWidth("9em")
        .setFlexGrow(0);
    if (mayWrite) {
      grid.addComponentColumn(this::deeds)
          .setHeader(say("people.deeds"))
          .setWidth("23em")
          .setFlexGrow(0);
    }
    grid.setEmptyStateComponent(empty(VaadinIcon.USERS, "empty.people"));
    grid.getElement().setAttribute("aria-label", say("community.people.title"));
    Rows.fill(grid, wanted -> accounts.list(wanted.searching(search.getValue())));
    return grid;
  }

  /** Own roles have the name that their maker gave them. */
  private String named(String role, Text own) {
    return own == null ? speech().word("Role", role) : own.in(speech().locale());
  }

  private StatusChip state(AccountRow row) {
    if (!row.enabled()) {
      return new StatusChip(say("people.disabled"), Tone.NEUTRAL);
    }
    return row.locked()
        ? new StatusChip(say("people.locked"), Tone.WARNING)
        : new StatusChip(say("people.enabled"), Tone.GOOD);
  }

  private Div deeds(AccountRow row) {
    var deeds = new Div();
    deeds.addClassName("answers");
    if (!grantable.keySet().containsAll(row.roles())) {
      return deeds;
    }
    deeds.add(small("people.change", row, () -> change(row)));
    deeds.add(small("people.reset", row, () -> reset(row)));
    deeds.add(
        row.enabled()
            ? small("people.disable", row, () -> disable(row))
            : small("people.enable", row, () -> accounts.enable(row.id())));
    return deeds;
  }

  private Button small(String key, AccountRow row, Runnable deed) {
    var button =
        new Button(
            say(key),
            click -> {
              Deed.attempt(deed);
              refresh();
            });
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(say("people.deed-of", say(key), row.displayName()));
    return button;
  }

  private void change(AccountRow row) {
    new ChangeAccountDialog(accounts, row, this::refresh).open();
  }

  private void disable(AccountRow row) {
    Ask.sure(
        speech(),
        say("people.disable"),
        say("people.disable-sure", row.displayName()),
        () -> {
          accounts.disable(row.id());
          refresh();
        });
  }

  private void reset(AccountRow row) {
    Ask.sure(
        speech(),
        say("people.reset"),
        say("people.reset-sure", row.displayName()),
        () -> password(row.username(), accounts.resetPassword(row.id())));
  }

  private void create() {
    var role = new Select<String>();
    role.setLabel(say("people.role"));
    role.setItems(grantable.keySet());
    role.setItemLabelGenerator(item -> named(item, grantable.get(item)));
    role.setValue(
        grantable.containsKey(USUAL)
            ? USUAL
            : grantable.keySet().stream().findFirst().orElse(null));
    var facts = new FactsForm();
    var username = required("people.username");
    username.setHelperText(say("people.username-hint"));
    new Ask(speech(), say("people.create"))
        .with(new FormLayout(role, username), facts)
        .answer(
            say("people.create"),
            () -> {
              username.setInvalid(username.getValue().isBlank());
              return !username.isInvalid()
                  && Deed.attempt(
                      () -> create(username.getValue().strip(), facts.facts(), role.getValue()));
            })
        .open();
  }

  private void create(String username, AccountFacts facts, String role) {
    var draft = new AccountDraft(username, null, Set.of(role), null, null, null);
    var created = accounts.create(draft.with(facts));
    refresh();
    password(created.username(), created.oneTimePassword());
  }

  private void password(String username, String password) {
    Ask.once(
        speech(),
        say("people.password-title"),
        say("people.password-once", username),
        say("people.password"),
        password);
  }

  private TextField required(String key) {
    var field = new TextField(say(key));
    field.setRequiredIndicatorVisible(true);
    field.setErrorMessage(say("form.required"));
    return field;
  }

  @Override
  protected void refresh() {
    grid.getDataProvider().refreshAll();
  }
}
