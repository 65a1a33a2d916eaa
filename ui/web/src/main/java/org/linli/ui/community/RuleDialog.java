package org.linli.ui.community;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.access.boundary.Invalid;
import org.linli.alarms.entity.EscalationParty;
import org.linli.devices.entity.Comparison;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Hours;
import org.linli.devices.entity.Rate;
import org.linli.devices.entity.Rule;
import org.linli.devices.entity.Severity;
import org.linli.devices.entity.Times;
import org.linli.look.part.Notes;
import org.linli.packs.Text;
import org.linli.rules.boundary.AlarmRules;
import org.linli.rules.boundary.RuleNotPossible;
import org.linli.rules.entity.AlarmRuleRow;
import org.linli.rules.entity.AlarmRuleState;
import org.linli.rules.entity.RuleDraft;
import org.linli.rules.entity.RuleTrial;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** A rule in a form: the community's word on one of the pack, or one of its own. */
final class RuleDialog {

  /** What a rule looks at. */
  enum Kind {
    VALUE,
    CHANGE,
    NUMBER,
    SILENCE
  }

  private static final int TRIED_DAYS = 30;
  private static final List<EscalationParty> TOLD =
      List.of(EscalationParty.GRID_WORKER, EscalationParty.COMMUNITY, EscalationParty.STREET);

  private final Speech speech;
  private final AlarmRules rules;
  private final DeviceModel model;
  private final Rule before;
  private final Runnable after;
  private final Select<Kind> kind = new Select<>();
  private final TextField zh = new TextField();
  private final TextField en = new TextField();
  private final Select<String> metric = new Select<>();
  private final Select<Comparison> op = new Select<>();
  private final NumberField value = new NumberField();
  private final Select<Rate.Per> per = new Select<>();
  private final IntegerField count = new IntegerField();
  private final IntegerField span = new IntegerField();
  private final IntegerField wait = new IntegerField();
  private final Select<Comparison> clearOp = new Select<>();
  private final NumberField clear = new NumberField();
  private final IntegerField intervals = new IntegerField();
  private final Select<Severity> severity = new Select<>();
  private final TimePicker from = new TimePicker();
  private final TimePicker until = new TimePicker();
  private final Select<Hours.OnHolidays> holidays = new Select<>();
  private final Select<EscalationParty> tells = new Select<>();
  private final Checkbox enabled = new Checkbox();
  private final Div tried = new Div();

  private RuleDialog(
      Speech speech, AlarmRules rules, DeviceModel model, AlarmRuleRow row, Runnable after) {
    this.speech = speech;
    this.rules = rules;
    this.model = model;
    this.before = row == null ? null : row.counting();
    this.after = after;
    fields();
    fill(row);
    shown();
  }

  /**
   * @param row null for a new rule
   */
  static void open(
      Speech speech, AlarmRules rules, DeviceModel model, AlarmRuleRow row, Runnable after) {
    new RuleDialog(speech, rules, model, row, after).ask(row);
  }

  private void ask(AlarmRuleRow row) {
    var reason = Ask.area(speech.say("rule.reason"));
    reason.setRequiredIndicatorVisible(true);
    var trial = new Button(speech.say("rule.try", TRIED_DAYS), click -> tryOut());
    var form =
        new FormLayout(
            kind, zh, en, metric, op, value, per, count, span, wait, clearOp, clear, intervals,
            severity, from, until, holidays, tells, enabled);
    form.setColspan(enabled, 2);
    var title =
        row == null
            ? speech.say("rule.new-of", model.name().in(speech.locale()))
            : speech.say("rule.change-of", row.counting().name().in(speech.locale()));
    var dialog =
        new Ask(speech, title)
            .with(form, trial, tried, reason)
            .answer(
                speech.say("rule.save"),
                () ->
                    Deed.attempt(
                        () -> {
                          var said =
                              rules.propose(
                                  new RuleDraft(
                                      model.model(),
                                      rule(),
                                      enabled.getValue(),
                                      tells.getValue(),
                                      reason.getValue()));
                          Notes.done(
                              speech.say(
                                  said.state() == AlarmRuleState.WAITING
                                      ? "rule.waits"
                                      : "rule.counts"));
                          after.run();
                        }));
    dialog.setWidth("44rem");
    dialog.open();
  }

  private void fields() {
    select(kind, "rule.kind", List.of(Kind.values()), one -> speech.word("RuleKind", one));
    kind.addValueChangeListener(change -> shown());
    zh.setLabel(speech.say("rule.name-zh"));
    en.setLabel(speech.say("rule.name-en"));
    select(
        metric,
        "rule.metric",
        List.copyOf(model.metrics().keySet()),
        one -> model.metrics().get(one).name().in(speech.locale()));
    select(op, "rule.op", List.of(Comparison.values()), RuleWords::sign);
    value.setLabel(speech.say("rule.value"));
    select(per, "rule.per", List.of(Rate.Per.values()), one -> speech.word("RatePer", one));
    count.setLabel(speech.say("rule.count"));
    span.setLabel(speech.say("rule.span"));
    wait.setLabel(speech.say("rule.wait"));
    select(clearOp, "rule.clear-op", List.of(Comparison.values()), RuleWords::sign);
    clear.setLabel(speech.say("rule.clear-value"));
    intervals.setLabel(speech.say("rule.intervals"));
    select(
        severity,
        "alarm.severity",
        List.of(Severity.values()),
        one -> speech.word("Severity", one));
    from.setLabel(speech.say("rule.from"));
    until.setLabel(speech.say("rule.until"));
    open(
        holidays,
        "rule.holidays",
        List.of(Hours.OnHolidays.values()),
        "OnHolidays",
        "rule.any-day");
    open(tells, "rule.tells", TOLD, "EscalationParty", "rule.tells-by-severity");
    enabled.setLabel(speech.say("rule.enabled"));
    tried.addClassName("rule-tried");
  }

  private <T> void select(
      Select<T> select, String key, List<T> items, ItemLabelGenerator<T> words) {
    select.setLabel(speech.say(key));
    select.setItems(items);
    select.setItemLabelGenerator(words);
    select.setValue(items.getFirst());
  }

  private <T> void open(Select<T> select, String key, List<T> items, String words, String none) {
    select.setLabel(speech.say(key));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(speech.say(none));
    select.setItemLabelGenerator(one -> one == null ? speech.say(none) : speech.word(words, one));
  }

  private void fill(AlarmRuleRow row) {
    wait.setValue(0);
    count.setValue(3);
    span.setValue(600);
    intervals.setValue(10);
    severity.setValue(Severity.MINOR);
    enabled.setValue(row == null || row.enabled());
    clearOp.setValue(Comparison.BELOW);
    if (row == null) {
      return;
    }
    zh.setValue(before.name().zh());
    en.setValue(before.name().en());
    severity.setValue(before.severity());
    tells.setValue(row.tells());
    kind.setValue(kindOf(before));
    wait.setValue(before.forSeconds());
    if (before.hours() != null) {
      from.setValue(time(before.hours().from()));
      until.setValue(time(before.hours().until()));
      holidays.setValue(before.hours().holidays());
    }
    if (before.hearsSilence()) {
      intervals.setValue(before.silentIntervals());
      return;
    }
    metric.setValue(before.when().metric());
    op.setValue(before.when().op());
    value.setValue(before.when().value());
    clearOp.setValue(before.clear().op());
    clear.setValue(before.clear().value());
    if (before.rate() != null) {
      per.setValue(before.rate().per());
      span.setValue(before.rate().overSeconds());
    }
    if (before.times() != null) {
      count.setValue(before.times().count());
      span.setValue(before.times().withinSeconds());
    }
  }

  private static Kind kindOf(Rule rule) {
    if (rule.hearsSilence()) {
      return Kind.SILENCE;
    }
    if (rule.rate() != null) {
      return Kind.CHANGE;
    }
    return rule.times() != null ? Kind.NUMBER : Kind.VALUE;
  }

  /** Only what the kind of rule knows; a rule of the pack stays what it is. */
  private void shown() {
    var what = kind.getValue();
    var fresh = before == null;
    var hears = what != Kind.SILENCE;
    kind.setReadOnly(!fresh);
    metric.setReadOnly(!fresh);
    zh.setVisible(fresh);
    en.setVisible(fresh);
    List.<Component>of(metric, op, value, wait, clearOp, clear, from, until, holidays)
        .forEach(field -> field.setVisible(hears));
    per.setVisible(what == Kind.CHANGE);
    count.setVisible(what == Kind.NUMBER);
    span.setVisible(what == Kind.CHANGE || what == Kind.NUMBER);
    intervals.setVisible(!hears);
  }

  private void tryOut() {
    var trial = Deed.asked(() -> rules.tryOut(model.model(), rule(), TRIED_DAYS));
    if (trial != null) {
      tried.removeAll();
      tried.add(new Div(said(trial)));
      if (!trial.first().isEmpty()) {
        var table =
            new Table(
                speech.say("alarm.device"), speech.say("alarm.raised"), speech.say("rule.value"));
        trial
            .first()
            .forEach(
                fired ->
                    table.row(
                        fired.device(),
                        speech.moment(fired.at()),
                        fired.value() == null ? "" : fired.value()));
        tried.add(table);
      }
    }
  }

  private String said(RuleTrial trial) {
    var span = speech.length(Duration.between(trial.since(), Instant.now()));
    return speech.say(
        trial.whole() ? "rule.tried" : "rule.tried-part",
        trial.raised(),
        span,
        trial.devices(),
        trial.readings(),
        trial.before());
  }

  /** The rule as the form says it. */
  private Rule rule() {
    try {
      var what = kind.getValue();
      if (what == Kind.SILENCE) {
        return new Rule(
            id(),
            name(),
            severity.getValue(),
            null,
            0,
            null,
            caseKind(),
            null,
            null,
            null,
            number(intervals));
      }
      if (value.isEmpty() || clear.isEmpty()) {
        throw new Invalid("value", "required");
      }
      return new Rule(
          id(),
          name(),
          severity.getValue(),
          new Condition(metric.getValue(), op.getValue(), value.getValue()),
          number(wait),
          new Condition(clearMetric(), clearOp.getValue(), clear.getValue()),
          caseKind(),
          what == Kind.CHANGE ? new Rate(per.getValue(), number(span)) : null,
          what == Kind.NUMBER ? new Times(number(count), number(span)) : null,
          hours(),
          null);
    } catch (IllegalArgumentException e) {
      throw new RuleNotPossible(e.getMessage());
    }
  }

  private String id() {
    return before == null ? "own-" + Long.toString(System.currentTimeMillis(), 36) : before.id();
  }

  private Text name() {
    return before == null
        ? new Text(zh.getValue(), en.isEmpty() ? zh.getValue() : en.getValue())
        : before.name();
  }

  private String caseKind() {
    return before == null ? null : before.caseKind();
  }

  private String clearMetric() {
    return before == null ? metric.getValue() : before.clear().metric();
  }

  private Hours hours() {
    if (from.isEmpty() && until.isEmpty() && holidays.isEmpty()) {
      return null;
    }
    var days = before == null || before.hours() == null ? null : before.hours().days();
    return new Hours(text(from), text(until), days, holidays.getValue());
  }

  private static LocalTime time(String text) {
    return text == null ? null : LocalTime.parse(text);
  }

  private static String text(TimePicker field) {
    return field.isEmpty() ? null : field.getValue().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static int number(IntegerField field) {
    return field.isEmpty() ? 0 : field.getValue();
  }
}
