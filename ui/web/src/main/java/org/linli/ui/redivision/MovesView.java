package org.linli.ui.redivision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.redivision.boundary.CommunityMoves;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** Communities that go to another street: plan, look at the effects, agree, take back. */
@Route(value = "community-moves", layout = MainLayout.class)
@Needs(
    value = "moves:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET})
@Nav(
    title = "moves.title",
    icon = VaadinIcon.ROAD_BRANCHES,
    group = NavGroup.AGREEMENTS,
    order = 22)
public class MovesView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient CommunityMoves moves;
  private final transient Tenants tenants;
  private final transient Divisions divisions;
  private final boolean mayPlan;
  private final boolean mayConfirm;
  private final Div list = new Div();

  @Inject
  public MovesView(CommunityMoves moves, Tenants tenants, Divisions divisions, Scopes scopes) {
    super("moves");
    this.moves = moves;
    this.tenants = tenants;
    this.divisions = divisions;
    mayPlan = scopes.caller().may("moves:plan");
    mayConfirm = scopes.caller().may("moves:confirm");
    if (mayPlan) {
      actions(verb("moves.plan", this::plan));
    }
    add(new Panel(say("moves.list"), list, source("moves")));
    refresh();
  }

  @Override
  protected final void refresh() {
    var table =
        new Table(
            say("moves.community"),
            say("moves.from"),
            say("moves.to"),
            say("moves.day"),
            say("moves.document"),
            say("moves.state"),
            say("moves.planned"),
            say("moves.second"),
            say("moves.action"));
    for (var move : moves.list()) {
      table.row(
          move.community(),
          say("moves.place", move.fromStreet(), move.from().value()),
          say("moves.place", move.toStreet(), move.to().value()),
          move.day().toString(),
          move.document(),
          state(move),
          say("moves.who-when", move.proposedBy(), Say.time(move.proposedAt())),
          move.decidedBy() == null
              ? Say.none()
              : say("moves.who-when", move.decidedBy(), Say.time(move.decidedAt())),
          deeds(move));
    }
    list.removeAll();
    list.add(table.reachable().orSay(say("moves.none")));
  }

  private Component state(CommunityMove move) {
    if (move.fault() != null) {
      return new StatusChip(say("moves.fault." + move.fault()), Tone.CRITICAL);
    }
    return new StatusChip(Say.word(move.state()), tone(move.state()));
  }

  private Component deeds(CommunityMove move) {
    var deeds = new Div();
    deeds.addClassName("row-actions");
    if (mayConfirm && move.isOpen()) {
      deeds.add(verb("moves.look", () -> look(move)));
    }
    if (mayConfirm && move.state() == MoveState.PROPOSED) {
      deeds.add(verb("moves.confirm", () -> confirm(move)));
    }
    if ((mayPlan || mayConfirm) && move.isOpen()) {
      deeds.add(verb("moves.withdraw", () -> withdraw(move)));
    }
    return deeds.getComponentCount() == 0 ? new Span(Say.none()) : deeds;
  }

  private void plan() {
    var form = new PlanForm(speech(), moves, tenants, divisions);
    new Ask(speech(), say("moves.plan"))
        .with(form)
        .answer(say("moves.plan.do"), () -> form.plan() && told("moves.planned-note"))
        .open();
  }

  private void look(CommunityMove move) {
    var effects = Deed.asked(() -> moves.effects(move.id()));
    if (effects != null) {
      new Ask(speech(), say("moves.effects", move.community()))
          .with(new EffectsPanel(speech(), effects))
          .open();
    }
  }

  private void confirm(CommunityMove move) {
    Ask.sure(
        speech(),
        say("moves.confirm"),
        say("moves.confirm.what", move.community(), move.toStreet(), move.day().toString()),
        () -> done("moves.confirmed", () -> moves.confirm(move.id())));
  }

  private void withdraw(CommunityMove move) {
    Ask.sure(
        speech(),
        say("moves.withdraw"),
        say("moves.withdraw.what", move.community(), move.fromStreet()),
        () -> done("moves.withdrawn", () -> moves.withdraw(move.id())));
  }

  private void done(String words, Runnable deed) {
    deed.run();
    told(words);
  }

  private boolean told(String words) {
    Notes.done(say(words));
    refresh();
    return true;
  }

  private static Tone tone(MoveState state) {
    return switch (state) {
      case PROPOSED -> Tone.NOTICE;
      case CONFIRMED -> Tone.WARNING;
      case WITHDRAWN, DONE -> Tone.NEUTRAL;
    };
  }
}
