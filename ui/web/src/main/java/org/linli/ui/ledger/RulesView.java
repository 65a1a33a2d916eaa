package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Calendar;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.rights.boundary.RuleRow;
import org.linli.rights.boundary.Rules;
import org.linli.rights.entity.RuleState;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;

/**
 * The versions of the city's rules: what was drafted, what it would have changed on a recorded day,
 * who accepted it, and the way back.
 */
@Route(value = "rules", layout = MainLayout.class)
@Needs(value = "rules:read", tiers = Tier.CITY)
@Nav(title = "rules.title", icon = VaadinIcon.BOOK, group = NavGroup.RIGHTS, order = 44)
public class RulesView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient Rules rules;
  private final transient Caller caller;
  private final Div listed = new Div();
  private final Div shown = new Div();

  @Inject
  public RulesView(Rules rules, Scopes scopes) {
    super("rules");
    this.rules = rules;
    caller = scopes.caller();
    shown.setId("shown");
    shown.getElement().setAttribute("aria-live", "polite");
    if (caller.may("rules:write")) {
      var draft = new Button(say("rules.draft"), VaadinIcon.PLUS.create(), click -> draft());
      draft.setId("draft");
      draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(draft);
    }
    add(listed, shown, source("rights"));
    refresh();
  }

  @Override
  protected void refresh() {
    var table =
        new Table(
            say("rules.pack"),
            say("rules.version"),
            say("rules.state"),
            say("rules.note"),
            say("rules.persons"),
            say("rules.seen"),
            say("rules.holds"),
            say("rules.verbs"));
    for (var row : rules.list()) {
      table.row(
          new Span(Say.word(row.pack())),
          new Span(String.valueOf(row.version())),
          new StatusChip(Say.word(row.state()), tone(row.state())),
          new Span(row.note() == null ? Say.none() : row.note() + ended(row)),
          new Span(persons(row)),
          new Span(
              row.seenDay() == null
                  ? Say.none()
                  : say("rules.seen.of", row.seenDay(), row.seenChanged())),
          new Span(holds(row)),
          verbs(row));
    }
    listed.removeAll();
    listed.add(table);
  }

  private Div verbs(RuleRow row) {
    var verbs = new Div();
    verbs.addClassName("chips");
    verb(verbs, "rules.text", () -> text(row));
    if (row.state() == RuleState.DRAFT && caller.may("rules:write")) {
      verb(verbs, "rules.effect", () -> effect(row));
      verb(verbs, "rules.withdraw", () -> reason(row, "rules.withdraw"));
    }
    if (row.state() == RuleState.DRAFT && caller.may("rules:accept")) {
      verb(verbs, "rules.accept", () -> accept(row));
    }
    if (row.state() == RuleState.ACCEPTED && caller.may("rules:accept")) {
      verb(verbs, "rules.back-out", () -> reason(row, "rules.back-out"));
    }
    return verbs;
  }

  private void verb(Div verbs, String key, Runnable act) {
    var button = new Button(say(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    verbs.add(button);
  }

  private void draft() {
    new RuleDraftDialog(rules, this::refresh).open();
  }

  private void text(RuleRow row) {
    var text = new Pre(rules.text(row.pack(), row.version()));
    text.getElement().setAttribute("tabindex", "0");
    text.addClassName("rule-text");
    show(new Panel(Say.word(row.pack()) + " · " + row.version(), text));
  }

  private void effect(RuleRow row) {
    var day = Calendar.day(say("rules.day"));
    day.setValue(LocalDate.now(Say.zone()).minusDays(1));
    day.setMax(LocalDate.now(Say.zone()));
    new AskDialog(
            say("rules.effect"),
            say("rules.effect.lead"),
            () ->
                Tries.get(
                        () -> rules.effect(row.id(), day.getValue()),
                        effect -> {
                          refresh();
                          show(RuleEffectPanel.of(effect));
                        })
                    != null,
            day)
        .open();
  }

  private void accept(RuleRow row) {
    var from = new DateTimePicker(say("rules.from"));
    new AskDialog(
            say("rules.accept"),
            say("rules.accept.lead"),
            () ->
                Tries.then(
                    () ->
                        rules.accept(
                            row.id(),
                            from.getValue() == null
                                ? null
                                : from.getValue().atZone(Say.zone()).toInstant()),
                    this::refresh),
            from)
        .open();
  }

  private void reason(RuleRow row, String key) {
    new ReasonDialog(
            say(key),
            say(key + ".lead"),
            note ->
                Tries.then(
                    () -> {
                      if (row.state() == RuleState.DRAFT) {
                        rules.withdraw(row.id(), note);
                      } else {
                        rules.backOut(row.id(), note);
                      }
                    },
                    this::refresh))
        .open();
  }

  private void show(Panel panel) {
    shown.removeAll();
    shown.add(panel);
    shown.getElement().callJsFunction("scrollIntoView");
  }

  private String ended(RuleRow row) {
    return row.endedNote() == null
        ? ""
        : " — " + say("rules.ended", row.endedBy(), row.endedNote());
  }

  private String persons(RuleRow row) {
    if (row.draftedBy() == null) {
      return Say.none();
    }
    return row.acceptedBy() == null
        ? row.draftedBy()
        : say("rules.persons.of", row.draftedBy(), row.acceptedBy());
  }

  private String holds(RuleRow row) {
    if (row.from() == null) {
      return Say.none();
    }
    return row.until() == null
        ? say("rules.holds.from", Say.time(row.from()))
        : say("rules.holds.span", Say.time(row.from()), Say.time(row.until()));
  }

  private static Tone tone(RuleState state) {
    return switch (state) {
      case ACCEPTED -> Tone.GOOD;
      case DRAFT -> Tone.NOTICE;
      case DELIVERED, WITHDRAWN, BACKED_OUT -> Tone.NEUTRAL;
    };
  }
}
