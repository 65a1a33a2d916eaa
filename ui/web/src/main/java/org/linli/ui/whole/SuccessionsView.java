package org.linli.ui.whole;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.contracts.boundary.Contracts;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Downloads;
import org.linli.look.part.Notes;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.boundary.Tenants;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** Which communities become part of others: wanted, seen before, agreed to, and the receipts. */
@Route(value = "successions", layout = MainLayout.class)
@Needs(value = "succession:read", tiers = Tier.CITY)
@Nav(
    title = "successions.title",
    icon = VaadinIcon.COMPRESS_SQUARE,
    group = NavGroup.AGREEMENTS,
    order = 22)
public class SuccessionsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Successions successions;
  private final transient Downloads downloads;
  private final boolean mayConfirm;
  private final boolean mayWithdraw;
  private final Div list = new Div();

  @Inject
  public SuccessionsView(
      Successions successions,
      Tenants tenants,
      Contracts contracts,
      Scopes scopes,
      Downloads downloads) {
    super("successions");
    this.successions = successions;
    this.downloads = downloads;
    var caller = scopes.caller();
    mayConfirm = caller.may("succession:confirm");
    mayWithdraw = mayConfirm || caller.may("succession:propose");
    if (caller.may("succession:propose")) {
      var form =
          new SuccessionForm(
              successions, new Communities(caller, tenants, contracts), speech(), this::refresh);
      add(new Panel(say("successions.propose"), form));
    }
    add(new Panel(say("successions.list"), list, source("successions")));
    refresh();
  }

  @Override
  protected final void refresh() {
    var table =
        new Table(
            say("successions.community"),
            say("successions.day"),
            say("successions.reason"),
            say("successions.by"),
            say("successions.state"),
            say("successions.second"),
            say("successions.action"));
    for (var succession : successions.list()) {
      table.row(
          say("successions.pair", succession.from(), succession.into()),
          succession.effectiveOn().toString(),
          succession.reason(),
          say("erasures.who-when", succession.proposedBy(), Say.time(succession.proposedAt())),
          stands(succession),
          succession.decidedBy() == null
              ? Say.none()
              : say("erasures.who-when", succession.decidedBy(), Say.time(succession.decidedAt())),
          actions(succession));
    }
    list.removeAll();
    list.add(table.reachable().orSay(say("successions.none")));
  }

  private Component stands(Succession succession) {
    var state = new StatusChip(Say.word(succession.state()), tone(succession.state()));
    if (succession.fault() == null) {
      return state;
    }
    return new Div(state, new StatusChip(why(succession.fault()), Tone.CRITICAL));
  }

  private String why(String fault) {
    return fault.startsWith("succession-")
        ? Say.text("refusal." + fault + ".title")
        : say("successions.waits");
  }

  private Component actions(Succession succession) {
    var deeds = new Div();
    deeds.addClassName("row-actions");
    var isProposed = succession.state() == SuccessionState.PROPOSED;
    if (mayConfirm && isProposed) {
      deeds.add(verb("successions.confirm", () -> confirm(succession)));
    }
    if (mayWithdraw && (isProposed || succession.state() == SuccessionState.CONFIRMED)) {
      deeds.add(verb("successions.withdraw", () -> withdraw(succession)));
    }
    if (succession.state() == SuccessionState.DONE) {
      deeds.add(
          downloads.link(say("successions.receipt"), () -> receipt(succession)),
          downloads.link(say("successions.signature"), () -> signature(succession)));
    }
    return deeds.getComponentCount() == 0 ? new Span(Say.none()) : deeds;
  }

  private void confirm(Succession succession) {
    Ask.sure(
        speech(),
        say("successions.confirm"),
        say(
            "successions.confirm.what",
            succession.from(),
            succession.into(),
            succession.effectiveOn().toString()),
        () -> done("successions.confirmed", () -> successions.confirm(succession.id())));
  }

  private void withdraw(Succession succession) {
    Ask.sure(
        speech(),
        say("successions.withdraw"),
        say("successions.withdraw.what", succession.from()),
        () -> done("successions.withdrawn", () -> successions.withdraw(succession.id())));
  }

  private void done(String words, Runnable deed) {
    deed.run();
    Notes.done(say(words));
    refresh();
  }

  private Downloads.Content receipt(Succession succession) {
    return new Downloads.Content(
        "succession-" + succession.predecessor().value() + ".json",
        "application/json",
        successions.receipt(succession.id()).text().getBytes(StandardCharsets.UTF_8));
  }

  private Downloads.Content signature(Succession succession) {
    return new Downloads.Content(
        "succession-" + succession.predecessor().value() + ".json.sig",
        "text/plain",
        successions.receipt(succession.id()).signature().getBytes(StandardCharsets.US_ASCII));
  }

  private static Tone tone(SuccessionState state) {
    return switch (state) {
      case PROPOSED -> Tone.NOTICE;
      case CONFIRMED, RUNNING -> Tone.WARNING;
      case WITHDRAWN, DONE -> Tone.NEUTRAL;
    };
  }
}
