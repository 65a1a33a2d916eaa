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
import org.linli.erasure.boundary.Erasures;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.ErasureState;
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
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/** Which communities are to be erased, the second person's word, and the certificates. */
@Route(value = "erasures", layout = MainLayout.class)
@Needs(value = "erasure:read", tiers = Tier.CITY)
@Nav(title = "erasures.title", icon = VaadinIcon.ERASER, group = NavGroup.OVERSIGHT, order = 66)
public class ErasuresView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Erasures erasures;
  private final transient Downloads downloads;
  private final boolean mayConfirm;
  private final Div list = new Div();

  @Inject
  public ErasuresView(Erasures erasures, Scopes scopes, Downloads downloads) {
    super("erasures");
    this.erasures = erasures;
    this.downloads = downloads;
    mayConfirm = scopes.caller().may("erasure:confirm");
    add(new Panel(say("erasures.list"), list, source("erasures")));
    refresh();
  }

  @Override
  protected final void refresh() {
    var table =
        new Table(
            say("erasures.community"),
            say("erasures.reason"),
            say("erasures.proposed"),
            say("erasures.state"),
            say("erasures.second"),
            say("erasures.action"));
    for (var erasure : erasures.list()) {
      table.row(
          erasure.community(),
          erasure.reason(),
          say("erasures.who-when", erasure.proposedBy(), Say.time(erasure.proposedAt())),
          new StatusChip(Say.word(erasure.state()), tone(erasure.state())),
          erasure.decidedBy() == null
              ? Say.none()
              : say("erasures.who-when", erasure.decidedBy(), Say.time(erasure.decidedAt())),
          actions(erasure));
    }
    list.removeAll();
    list.add(table.reachable().orSay(say("erasures.none")));
  }

  private Component actions(Erasure erasure) {
    var deeds = new Div();
    deeds.addClassName("row-actions");
    if (mayConfirm && erasure.state() == ErasureState.PROPOSED) {
      deeds.add(verb("erasures.confirm", () -> confirm(erasure)));
    }
    if (mayConfirm
        && (erasure.state() == ErasureState.PROPOSED
            || erasure.state() == ErasureState.CONFIRMED)) {
      deeds.add(verb("erasures.withdraw", () -> withdraw(erasure)));
    }
    if (erasure.state() == ErasureState.DONE) {
      deeds.add(
          downloads.link(say("erasures.certificate"), () -> certificate(erasure)),
          downloads.link(say("erasures.signature"), () -> signature(erasure)));
    }
    return deeds.getComponentCount() == 0 ? new Span(Say.none()) : deeds;
  }

  private void confirm(Erasure erasure) {
    Ask.sure(
        speech(),
        say("erasures.confirm"),
        say("erasures.confirm.what", erasure.community()),
        () -> done("erasures.confirmed", () -> erasures.confirm(erasure.id())));
  }

  private void withdraw(Erasure erasure) {
    Ask.sure(
        speech(),
        say("erasures.withdraw"),
        say("erasures.withdraw.what", erasure.community()),
        () -> done("erasures.withdrawn", () -> erasures.withdraw(erasure.id())));
  }

  private void done(String words, Runnable deed) {
    deed.run();
    Notes.done(say(words));
    refresh();
  }

  private Downloads.Content certificate(Erasure erasure) {
    return new Downloads.Content(
        "erasure-" + erasure.tenant().value() + ".json",
        "application/json",
        erasures.certificate(erasure.id()).text().getBytes(StandardCharsets.UTF_8));
  }

  private Downloads.Content signature(Erasure erasure) {
    return new Downloads.Content(
        "erasure-" + erasure.tenant().value() + ".json.sig",
        "text/plain",
        erasures.certificate(erasure.id()).signature().getBytes(StandardCharsets.US_ASCII));
  }

  private static Tone tone(ErasureState state) {
    return switch (state) {
      case PROPOSED -> Tone.NOTICE;
      case CONFIRMED -> Tone.WARNING;
      case WITHDRAWN, DONE -> Tone.NEUTRAL;
    };
  }
}
