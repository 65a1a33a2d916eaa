package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.AdministratorMove;
import org.linli.identity.boundary.Administrators;
import org.linli.identity.boundary.Standing;
import org.linli.identity.entity.Power;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * The city's three administrators: who is there, what was proposed, and the second person's yes.
 */
@Route(value = "administrators", layout = MainLayout.class)
@Needs(value = "roles:read", tiers = Tier.CITY)
@Nav(title = "administrators.title", icon = VaadinIcon.SHIELD, group = NavGroup.ACCESS, order = 32)
public class AdministratorsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Administrators administrators;
  private final transient Accounts accounts;
  private final transient Caller caller;
  private final Div state = new Div();
  private final Div listed = new Div();

  @Inject
  public AdministratorsView(Administrators administrators, Accounts accounts, Scopes scopes) {
    super("administrators");
    this.administrators = administrators;
    this.accounts = accounts;
    caller = scopes.caller();
    if (caller.may("accounts:write")) {
      action("administrators.propose", ButtonVariant.LUMO_PRIMARY, this::propose);
      action("administrators.separate", ButtonVariant.LUMO_TERTIARY, this::separate);
    }
    state.addClassName("chips");
    add(state, listed, source("accounts"));
    refresh();
  }

  @Override
  protected void refresh() {
    var standing = administrators.standing();
    state(standing);
    var table =
        new Table(
            say("administrators.what"),
            say("administrators.reason"),
            say("administrators.proposed"),
            say("administrators.state"),
            say("administrators.verbs"));
    for (var move : standing.moves()) {
      table.row(
          new Span(what(move)),
          new Span(move.reason()),
          new Span(say("administrators.by", move.proposedBy(), Say.time(move.proposedAt()))),
          decided(move),
          verbs(move));
    }
    listed.removeAll();
    listed.add(standing.moves().isEmpty() ? new Paragraph(say("administrators.no-moves")) : table);
  }

  private void state(Standing standing) {
    state.removeAll();
    state.add(
        standing.separatedSince() == null
            ? new StatusChip(say("administrators.together"), Tone.WARNING)
            : new StatusChip(
                say("administrators.separated", Say.time(standing.separatedSince())), Tone.GOOD));
    for (var power : Power.values()) {
      state.add(
          standing.held().contains(power)
              ? new StatusChip(say("administrators.held", Say.word(power)), Tone.GOOD)
              : new StatusChip(say("administrators.vacant", Say.word(power)), Tone.CRITICAL));
    }
  }

  private String what(AdministratorMove move) {
    return move.kind() == AdministratorMove.Kind.SEPARATE
        ? say("administrators.separate")
        : say("administrators.move", move.username(), names(move.before()), names(move.after()));
  }

  private static String names(Set<String> roles) {
    return roles.stream().sorted().map(RoleNames::of).collect(Collectors.joining(", "));
  }

  private Div decided(AdministratorMove move) {
    var tone =
        switch (move.state()) {
          case PROPOSED -> Tone.NOTICE;
          case CONFIRMED -> Tone.GOOD;
          case REFUSED -> Tone.NEUTRAL;
        };
    var decided = new Div(new StatusChip(say("administrators.is." + move.state()), tone));
    if (move.decidedAt() != null) {
      decided.add(new Span(say("administrators.by", move.decidedBy(), Say.time(move.decidedAt()))));
    }
    return decided;
  }

  private Div verbs(AdministratorMove move) {
    var verbs = new Div();
    verbs.addClassName("chips");
    if (move.mayDecide()) {
      verb(verbs, "administrators.confirm", move, () -> administrators.confirm(move.id()));
      verb(verbs, "administrators.refuse", move, () -> administrators.refuse(move.id()));
    }
    return verbs;
  }

  private void verb(Div verbs, String key, AdministratorMove move, Runnable act) {
    var button =
        new Button(
            say(key),
            click ->
                new AskDialog(say(key), what(move), () -> Tries.then(act, this::refresh)).open());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    verbs.add(button);
  }

  private void action(String key, ButtonVariant variant, Runnable act) {
    var button = new Button(say(key), click -> act.run());
    button.addThemeVariants(variant);
    actions(button);
  }

  private void propose() {
    var account = new ComboBox<AccountRow>(say("administrators.account"));
    account.setItems(
        accounts.list(PageRequest.first(PageRequest.LONGEST)).items().stream()
            .filter(row -> row.tier() == Tier.CITY && row.enabled())
            .filter(row -> !row.id().equals(caller.accountId()))
            .toList());
    account.setItemLabelGenerator(row -> row.displayName() + " · " + row.username());
    account.setWidthFull();
    var grantable = accounts.grantableRoles();
    var roles = new MultiSelectComboBox<String>(say("administrators.roles"));
    roles.setItems(grantable.keySet());
    roles.setItemLabelGenerator(role -> Say.text(grantable.get(role)));
    roles.setWidthFull();
    var reason = reason();
    new AskDialog(
            say("administrators.propose"),
            say("administrators.propose.lead"),
            () ->
                account.getValue() != null
                    && Tries.get(
                            () ->
                                administrators.propose(
                                    account.getValue().id(),
                                    Set.copyOf(roles.getValue()),
                                    reason.getValue()),
                            id -> refresh())
                        != null,
            account,
            roles,
            reason)
        .open();
  }

  private void separate() {
    var reason = reason();
    new AskDialog(
            say("administrators.separate"),
            say("administrators.separate.lead"),
            () ->
                Tries.get(
                        () -> administrators.proposeSeparation(reason.getValue()), id -> refresh())
                    != null,
            reason)
        .open();
  }

  private TextArea reason() {
    var reason = new TextArea(say("administrators.reason"));
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    return reason;
  }
}
