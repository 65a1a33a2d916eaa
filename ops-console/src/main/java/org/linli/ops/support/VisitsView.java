package org.linli.ops.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.alarms.boundary.Alarms;
import org.linli.devices.boundary.Devices;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Filled;
import org.linli.ops.Lines;
import org.linli.ops.Outcome;
import org.linli.quotas.boundary.Quotas;
import org.linli.support.boundary.SupportVisits;
import org.linli.support.entity.Visit;
import org.linli.support.entity.VisitDraft;
import org.linli.support.entity.VisitState;

/** Visits that were asked for, the fields that ask, and the look into who agreed. */
@Route(value = "visits", layout = MainLayout.class)
@Nav(title = "ops.visits", icon = VaadinIcon.EYE, order = 32)
@Needs(value = "support:read", tiers = Tier.PLATFORM)
public class VisitsView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 400;
  private static final int USUAL_HOURS = 2;

  private final transient SupportVisits visits;
  private final transient VisitPanel.Rooms rooms;
  private final transient UUID account;
  private final boolean mayAsk;
  private final TextField community = new TextField(Say.text("ops.visits.community"));
  private final TextArea reason = new TextArea(Say.text("ops.reason"));
  private final IntegerField hours = new IntegerField(Say.text("ops.visits.hours"));
  private final Outcome problem = new Outcome();
  private final Div list = new Div();
  private final Div look = new Div();

  @Inject
  public VisitsView(
      SupportVisits visits, Scopes scopes, Devices devices, Alarms alarms, Quotas quotas) {
    this.visits = visits;
    this.rooms = new VisitPanel.Rooms(visits, scopes, devices, alarms, quotas);
    this.account = scopes.caller().accountId();
    mayAsk = scopes.caller().may("support:ask");
    addClassNames("linli-view", "ops-visits");
    if (mayAsk) {
      add(new Panel(Say.text("ops.visits.ask"), form()));
    }
    add(new Panel(Say.text("ops.visits.list"), list), look);
    refresh();
  }

  private Component form() {
    community.setRequiredIndicatorVisible(true);
    reason.setRequiredIndicatorVisible(true);
    reason.setMaxLength(LONGEST_REASON);
    hours.setMin(1);
    hours.setMax(visits.mostHours());
    hours.setStepButtonsVisible(true);
    hours.setValue(USUAL_HOURS);
    var go = new Button(Say.text("ops.visits.ask"), click -> ask());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var fields = new Div(community, hours, reason, go);
    fields.addClassName("tools");
    return new Div(new Paragraph(Say.text("ops.visits.what")), fields, problem);
  }

  private void ask() {
    attempt(
        "ops.visits.asked",
        () -> {
          visits.ask(
              new VisitDraft(
                  Filled.community(community),
                  reason.getValue(),
                  hours.isEmpty() ? 0 : hours.getValue()));
          reason.clear();
        });
  }

  private void attempt(String done, Runnable deed) {
    problem.of(done, deed, this::refresh);
  }

  private void refresh() {
    list.removeAll();
    var all = visits.list();
    if (all.isEmpty()) {
      list.add(new EmptyState(VaadinIcon.EYE, Say.text("ops.visits.none")));
      return;
    }
    var grid = new Lines<Visit>("ops.visits.list");
    grid.text("ops.community", Visit::community);
    grid.text("ops.visits.who", Visit::askedBy);
    grid.wide("ops.reason", Visit::reason);
    grid.part("ops.state", visit -> new StatusChip(Say.word(visit.state()), tone(visit.state())));
    grid.text("ops.visits.until", VisitsView::until);
    grid.text("ops.visits.note", visit -> visit.note() == null ? Say.none() : visit.note());
    grid.part("ops.action", this::actions);
    grid.setItems(all);
    list.add(grid);
  }

  private static String until(Visit visit) {
    if (visit.endedAt() != null) {
      return Say.time(visit.endedAt());
    }
    return visit.untilAt() == null ? Say.none() : Say.time(visit.untilAt());
  }

  /** Of one's own visits alone: the community's word was given to one person. */
  private Component actions(Visit visit) {
    var deeds = new Div();
    if (!mayAsk || !visit.account().equals(account)) {
      return new Span();
    }
    if (visit.stands()) {
      deeds.add(small("ops.visits.look", () -> show(visit)));
    }
    if (visit.stands() || visit.state() == VisitState.ASKED) {
      deeds.add(small("ops.visits.leave", () -> leave(visit)));
    }
    return deeds;
  }

  private static Button small(String key, Runnable deed) {
    var button = new Button(Say.text(key), click -> deed.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  private void leave(Visit visit) {
    look.removeAll();
    attempt("ops.visits.left", () -> visits.leave(visit.id()));
  }

  private void show(Visit visit) {
    look.removeAll();
    look.add(
        new Panel(
            Say.text("ops.visits.look-of", visit.community(), Say.time(visit.untilAt())),
            new VisitPanel(visit, rooms)));
  }

  private static Tone tone(VisitState state) {
    return switch (state) {
      case ASKED -> Tone.NOTICE;
      case APPROVED -> Tone.GOOD;
      case REFUSED -> Tone.WARNING;
      case ENDED, OVER, LAPSED -> Tone.NEUTRAL;
    };
  }
}
