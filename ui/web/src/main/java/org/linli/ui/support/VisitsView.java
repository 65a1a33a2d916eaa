package org.linli.ui.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
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
import org.linli.support.boundary.SupportVisits;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitState;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * Who of the platform's keepers wants to look into the community, may, or could; the answer, and
 * what they looked at.
 */
@Route(value = "support-visits", layout = MainLayout.class)
@Needs(value = "support:read", tiers = Tier.COMMUNITY)
@Nav(title = "visits.title", icon = VaadinIcon.EYE, group = NavGroup.OVERSIGHT, order = 62)
public class VisitsView extends Screen {

  private static final long serialVersionUID = 1L;
  private static final int MOST_LOOKS = 200;

  private final transient SupportVisits visits;
  private final boolean mayDecide;
  private final Div list = new Div();
  private final Div looks = new Div();
  private UUID shown;

  @Inject
  public VisitsView(SupportVisits visits, Scopes scopes) {
    super("visits");
    this.visits = visits;
    mayDecide = scopes.caller().may("support:decide");
    freshOn("support");
    add(new Panel(say("visits.list"), list, source("visits")), looks);
    refresh();
  }

  @Override
  protected final void refresh() {
    var table =
        new Table(
            say("visits.who"),
            say("visits.reason"),
            say("visits.hours"),
            say("visits.state"),
            say("visits.asked"),
            say("visits.until"),
            say("visits.answer"),
            say("visits.action"));
    for (var visit : visits.list()) {
      table.row(
          visit.askedBy(),
          visit.reason(),
          Say.number(visit.hours()),
          new StatusChip(Say.word(visit.state()), tone(visit.state())),
          Say.time(visit.askedAt()),
          until(visit),
          answer(visit),
          actions(visit));
    }
    list.removeAll();
    list.add(table.reachable().orSay(say("visits.none")));
    if (shown != null) {
      show(shown);
    }
  }

  private static String until(Visit visit) {
    if (visit.endedAt() != null) {
      return Say.time(visit.endedAt());
    }
    return visit.untilAt() == null ? Say.none() : Say.time(visit.untilAt());
  }

  private static String answer(Visit visit) {
    if (visit.answeredBy() == null) {
      return Say.none();
    }
    return visit.note() == null
        ? visit.answeredBy()
        : Say.text("visits.answer-note", visit.answeredBy(), visit.note());
  }

  private Component actions(Visit visit) {
    var deeds = new Div();
    deeds.addClassName("row-actions");
    if (mayDecide && visit.state() == VisitState.ASKED) {
      deeds.add(
          verb("visits.approve", () -> approve(visit)), verb("visits.refuse", () -> refuse(visit)));
    }
    if (mayDecide && visit.stands()) {
      deeds.add(verb("visits.withdraw", () -> withdraw(visit)));
    }
    if (visit.untilAt() != null) {
      deeds.add(verb("visits.looks", () -> show(visit.id())));
    }
    return deeds.getComponentCount() == 0 ? new Span(Say.none()) : deeds;
  }

  private void approve(Visit visit) {
    Ask.sure(
        speech(),
        say("visits.approve"),
        say("visits.approve.what", visit.askedBy(), visit.hours()),
        () -> done("visits.approved", () -> visits.approve(visit.id())));
  }

  private void refuse(Visit visit) {
    Ask.note(
        speech(),
        say("visits.refuse"),
        say("visits.note"),
        note -> done("visits.refused", () -> visits.refuse(visit.id(), note)));
  }

  private void withdraw(Visit visit) {
    Ask.sure(
        speech(),
        say("visits.withdraw"),
        say("visits.withdraw.what", visit.askedBy()),
        () -> done("visits.withdrawn", () -> visits.withdraw(visit.id())));
  }

  private void done(String words, Runnable deed) {
    deed.run();
    Notes.done(say(words));
    refresh();
  }

  private void show(UUID visit) {
    var page = Deed.asked(() -> visits.looks(visit, PageRequest.first(MOST_LOOKS)));
    if (page == null) {
      return;
    }
    shown = visit;
    var table = new Table(say("visits.at"), say("visits.saw"), say("visits.part"));
    page.items().forEach(look -> table.row(Say.time(look.at()), saw(look.word()), look.what()));
    looks.removeAll();
    looks.add(
        new Panel(
            say("visits.looks-of", Say.number(page.total())),
            table.reachable().orSay(say("visits.looks-none")),
            source("visits")));
  }

  /** What the word opens, as a clerk would call it. */
  private String saw(String word) {
    return say(
        "visits.saw-" + (word.contains(":") ? word.substring(0, word.indexOf(':')) : "other"));
  }

  private static Tone tone(VisitState state) {
    return switch (state) {
      case ASKED -> Tone.NOTICE;
      case APPROVED -> Tone.WARNING;
      case REFUSED, ENDED, OVER, LAPSED -> Tone.NEUTRAL;
    };
  }
}
