package org.linli.ui.abuse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.linli.abuse.boundary.Findings;
import org.linli.abuse.boundary.RuleFigure;
import org.linli.abuse.entity.AbuseRule;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.part.Hint;
import org.linli.look.part.StatusChip;
import org.linli.look.text.Say;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Table;

/** The rules, what each found in seven days, and what it would have found. */
final class RuleList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Findings findings;
  private final boolean mayTry;

  RuleList(Findings findings, Caller caller) {
    this.findings = findings;
    this.mayTry = caller.tier() == Tier.CITY && caller.may("abuse:decide");
    refresh();
  }

  void refresh() {
    removeAll();
    var table =
        new Table(
            Say.text("abuse.rule"),
            Say.text("abuse.limits"),
            Say.text("abuse.measure"),
            Say.text("abuse.week"),
            Say.text("abuse.week.open"),
            Say.text("abuse.week.wrong"),
            Say.text("abuse.exceptions"),
            Say.text("abuse.actions"));
    findings.rules().forEach(figure -> row(table, figure));
    add(table);
  }

  private void row(Table table, RuleFigure figure) {
    var rule = figure.rule();
    var why = new Hint(Say.text(rule.why()));
    table.row(
        new Div(
            new StatusChip(Say.word(rule.gravity()), FindingsView.tone(rule.gravity())),
            new Span(" " + Say.text(rule.name())),
            why),
        new Span(limits(rule)),
        new Span(measure(rule)),
        new Span(Say.number(figure.found())),
        new Span(Say.number(figure.open())),
        new Span(Say.number(figure.falseAlarms())),
        new Span(Say.number(figure.exceptions())),
        verbs(rule));
  }

  private Div verbs(AbuseRule rule) {
    var verbs = new Div();
    if (mayTry) {
      var attempt = new Button(Say.text("abuse.try"), click -> attempt(rule));
      attempt.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      attempt.setAriaLabel(Say.text("abuse.try") + " · " + Say.text(rule.name()));
      verbs.add(attempt);
    }
    return verbs;
  }

  private void attempt(AbuseRule rule) {
    var hits = Deed.asked(() -> findings.trial(rule.id()));
    if (hits == null) {
      return;
    }
    var dialog = new Dialog(Say.text(rule.name()));
    dialog.add(new Paragraph(Say.text("abuse.try.found", hits.size())));
    if (!hits.isEmpty()) {
      var table =
          new Table(
              Say.text("abuse.who"),
              Say.text("abuse.window"),
              Say.text("abuse.measured"),
              Say.text("abuse.bound"));
      hits.forEach(
          hit ->
              table.row(
                  new Span(hit.username()),
                  new Span(Say.time(hit.from()) + " – " + Say.time(hit.until())),
                  new Span(Say.number(hit.measured(), 0)),
                  new Span(Say.number(hit.bound(), 0))));
      dialog.add(table);
    }
    dialog.getFooter().add(new Button(Say.text("exchange.close"), click -> dialog.close()));
    dialog.open();
  }

  private static String limits(AbuseRule rule) {
    var window = window(rule.window());
    return rule.threshold() == null
        ? Say.text("abuse.limits.number", Say.number(rule.atLeast()), window)
        : Say.text(
            "abuse.limits.of", Say.number(rule.atLeast()), window, Say.number(rule.threshold(), 2));
  }

  private static String window(Duration window) {
    return window.toHours() >= 1
        ? Say.text("abuse.hours", window.toHours())
        : Say.text("abuse.minutes", window.toMinutes());
  }

  private static String measure(AbuseRule rule) {
    var word = Say.word(rule.measure());
    if (rule.pace() != null) {
      return word + " · " + Say.text("abuse.pace.of", rule.pace());
    }
    return rule.target() == null ? word : word + " · " + Say.word(rule.target());
  }
}
