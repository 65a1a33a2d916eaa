package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.RoleDesk;
import org.linli.identity.boundary.RoleRow;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * The roles of a tier: side by side with what each may do, and one by one to be copied, changed and
 * deleted.
 */
@Route(value = "roles", layout = MainLayout.class)
@Needs(
    value = "roles:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(title = "roles.title", icon = VaadinIcon.KEY, group = NavGroup.ACCESS, order = 31)
public class RolesView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient RoleDesk roles;
  private final transient Caller caller;
  private final RadioButtonGroup<Tier> tier = new RadioButtonGroup<>(say("roles.tier"));
  private final Div listed = new Div();
  private final Div compared = new Div();

  @Inject
  public RolesView(RoleDesk roles, Scopes scopes) {
    super("roles");
    this.roles = roles;
    caller = scopes.caller();
    tier.setItemLabelGenerator(Say::word);
    var tiers = roles.list(null).stream().map(RoleRow::tier).distinct().sorted().toList();
    tier.setItems(tiers);
    tier.setValue(tiers.contains(caller.tier()) ? caller.tier() : tiers.getFirst());
    tier.addValueChangeListener(change -> refresh());
    compared.setId("shown");
    compared.getElement().setAttribute("aria-live", "polite");
    add(tier, listed, compared, source("accounts"));
    refresh();
  }

  @Override
  protected void refresh() {
    var shown = roles.list(null).stream().filter(row -> row.tier() == tier.getValue()).toList();
    var table =
        new Table(
            say("roles.name"),
            say("roles.kind"),
            say("roles.data"),
            say("roles.accounts"),
            say("roles.verbs"));
    shown.forEach(
        row ->
            table.row(
                name(row),
                kind(row),
                new Span(RoleMatrix.reach(row.data())),
                new Span(Say.number(row.accounts())),
                verbs(row)));
    listed.removeAll();
    listed.add(table);
    compare(shown);
  }

  private void compare(List<RoleRow> shown) {
    compared.removeAll();
    compared.add(
        new Panel(say("roles.matrix"), new RoleMatrix(shown, roles.functions(tier.getValue()))));
  }

  private static Div name(RoleRow row) {
    var name = new Div(new Span(Say.text(row.name())));
    if (!row.description().isEmpty()) {
      var more = new Div(row.description());
      more.addClassName("lead");
      name.add(more);
    }
    return name;
  }

  private Div kind(RoleRow row) {
    var kind = new Div();
    kind.addClassName("chips");
    kind.add(
        row.delivered()
            ? new StatusChip(say("roles.delivered"), Tone.NEUTRAL)
            : new StatusChip(say("roles.own", row.version()), Tone.GOOD));
    row.power().ifPresent(power -> kind.add(new StatusChip(Say.word(power), Tone.NOTICE)));
    row.place().ifPresent(place -> kind.add(new Span(place)));
    return kind;
  }

  private Div verbs(RoleRow row) {
    var verbs = new Div();
    verbs.addClassName("chips");
    if (caller.may("roles:write") && row.power().isEmpty()) {
      verb(verbs, "roles.copy", row, () -> RoleDialog.copy(roles, row, this::refresh).open());
    }
    if (!row.delivered()) {
      verb(verbs, "roles.versions", row, () -> versions(row));
    }
    if (row.mine()) {
      verb(verbs, "roles.change", row, () -> RoleDialog.change(roles, row, this::refresh).open());
      verb(verbs, "roles.delete", row, () -> delete(row));
    }
    return verbs;
  }

  private void verb(Div verbs, String key, RoleRow row, Runnable act) {
    var button = new Button(say(key), click -> act.run());
    button.setAriaLabel(say("roles.verb-of", say(key), Say.text(row.name())));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    verbs.add(button);
  }

  private void versions(RoleRow row) {
    var table =
        new Table(
            say("roles.version"),
            say("roles.name"),
            say("roles.functions"),
            say("roles.data"),
            say("roles.made"));
    for (var version : roles.versions(row.id())) {
      table.row(
          new Span(Say.number(version.version())),
          new Span(Say.text(version.name())),
          new Span(Say.number(version.permissions().size())),
          new Span(RoleMatrix.reach(version.data())),
          new Span(say("roles.made.of", version.madeBy(), Say.time(version.madeAt()))));
    }
    compared.removeAll();
    compared.add(new Panel(say("roles.versions.of", Say.text(row.name())), table));
    compared.getElement().callJsFunction("scrollIntoView");
  }

  private void delete(RoleRow row) {
    new AskDialog(
            say("roles.delete"),
            say("roles.delete.lead", Say.text(row.name())),
            () -> Tries.then(() -> roles.delete(row.id()), this::refresh))
        .open();
  }
}
