package org.linli.ui.abuse;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.abuse.boundary.FindingDetail;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.boundary.Findings;
import org.linli.abuse.boundary.Judgement;
import org.linli.abuse.boundary.Widening;
import org.linli.abuse.entity.Means;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.access.entity.Credential;
import org.linli.look.chart.Charts;
import org.linli.look.chart.EChart;
import org.linli.look.part.Calendar;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.rights.boundary.SealedDecision;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** A finding: the figures against the habit, the evidence under its seals, and what to do. */
final class FindingPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Findings findings;
  private final transient FindingRow row;
  private final transient Runnable after;

  /**
   * @param after what to do when it has changed
   */
  FindingPanel(Findings findings, FindingDetail detail, Runnable after) {
    this.findings = findings;
    this.row = detail.row();
    this.after = after;
    var panel =
        new Panel(
            Say.text(row.ruleName()),
            facts(),
            new H3(Say.text("abuse.trend")),
            trend(detail),
            new H3(Say.text("abuse.evidence")),
            evidence(detail),
            new H3(Say.text("abuse.events")),
            events(detail));
    panel.actions(deeds(detail));
    add(panel);
  }

  private Facts facts() {
    var facts =
        new Facts()
            .fact(Say.text("abuse.who"), FindingsView.who(row))
            .fact(
                Say.text("abuse.window"), Say.second(row.from()) + " – " + Say.second(row.until()))
            .fact(Say.text("abuse.measured"), Say.number(row.measured(), 0))
            .fact(
                Say.text("abuse.usual"),
                row.usual() == null ? Say.none() : Say.number(row.usual(), 1))
            .fact(Say.text("abuse.bound"), Say.number(row.bound(), 0))
            .fact(Say.text("abuse.handler"), Say.word(row.handler()))
            .fact(Say.text("abuse.place"), row.code().value())
            .fact(
                Say.text("abuse.verdict"),
                new StatusChip(Say.word(row.verdict()), FindingsView.tone(row.verdict())))
            .fact(
                Say.text("abuse.version"),
                Say.text("abuse.version.of", row.rule(), row.ruleVersion()));
    if (!row.subject().isEmpty()) {
      facts.fact(Say.text("abuse.subject"), Say.wordOr("Asset.", row.subject()));
    }
    if (row.target() != null) {
      facts.fact(Say.text("abuse.target"), Say.word(row.target()));
    }
    if (!row.means().isEmpty()) {
      facts.fact(
          Say.text("abuse.means"),
          row.means().stream().map(FindingPanel::means).collect(Collectors.joining(", ")));
    }
    if (row.pace() != null) {
      facts.fact(Say.text("abuse.pace"), Say.text("abuse.pace.of", row.pace()));
    }
    return facts;
  }

  private static String means(Means one) {
    return Say.text("abuse.means." + one.kind(), one.name());
  }

  private static EChart trend(FindingDetail detail) {
    var hours = detail.trend();
    var chart = new EChart(Say.text("abuse.trend"));
    chart.setWidthFull();
    chart.setHeight("14rem");
    var most = hours.stream().mapToLong(hour -> hour.items()).max().orElse(0);
    return chart.show(
        Charts.lines(
            hours.stream().map(hour -> Say.time(hour.hour())).toList(),
            List.of(
                new Charts.Row(
                    Say.text("abuse.items"),
                    "--linli-primary",
                    hours.stream().map(hour -> hour.items()).toList()),
                new Charts.Row(
                    Say.text("abuse.calls"),
                    "--linli-ink-2",
                    hours.stream().map(hour -> hour.calls()).toList()),
                new Charts.Row(
                    Say.text("abuse.refused"),
                    "--linli-critical",
                    hours.stream().map(hour -> hour.refused()).toList()))),
        Say.text("abuse.trend.words", hours.size(), Say.number(most)));
  }

  private static Div evidence(FindingDetail detail) {
    var evidence = new Div();
    if (!detail.decisions().isEmpty()) {
      var table =
          new Table(
              Say.text("ledger.time"),
              Say.text("abuse.data"),
              Say.text("abuse.means"),
              Say.text("ledger.purpose"),
              Say.text("ledger.decisions.outcome"),
              Say.text("abuse.items"),
              Say.text("ledger.decisions.basis"),
              Say.text("abuse.seal"));
      var named =
          detail.row().means().stream().collect(Collectors.toMap(Means::credential, Means::name));
      detail.decisions().forEach(decision -> decision(table, decision, named));
      evidence.add(table);
    }
    if (!detail.transfers().isEmpty()) {
      evidence.add(
          new Paragraph(Say.text("abuse.transfers", String.join(" ", detail.transfers()))));
    }
    if (!detail.exports().isEmpty()) {
      evidence.add(new Paragraph(Say.text("abuse.exports", String.join(" ", detail.exports()))));
    }
    if (evidence.getComponentCount() == 0) {
      evidence.add(new Paragraph(Say.text("abuse.evidence.none")));
    }
    return evidence;
  }

  /** One that is not stopped is told by its kind: its name is its owner's. */
  private static String by(Credential credential, Map<Credential, String> named) {
    return credential == null
        ? Say.text("abuse.means.SCREEN")
        : Say.text(
            "abuse.means." + credential.kind(),
            named.getOrDefault(
                credential, credential.id().substring(0, Math.min(8, credential.id().length()))));
  }

  private static void decision(
      Table table, SealedDecision decision, Map<Credential, String> named) {
    var row = decision.row();
    table.row(
        new Span(Say.second(row.at())),
        new Span(Say.wordOr("Asset.", row.asset().id()) + " · " + row.subject()),
        new Span(by(row.credential(), named)),
        new Span(Say.word(row.purpose())),
        StatusChip.of(row.outcome()),
        new Span(row.items() == null ? Say.none() : Say.number(row.items())),
        new Span(BasisWords.line(row.basis())),
        new StatusChip(
            Say.text(decision.intact() ? "abuse.intact" : "abuse.broken")
                + " "
                + decision.seal().substring(0, Math.min(8, decision.seal().length())),
            decision.intact() ? Tone.GOOD : Tone.CRITICAL));
  }

  private static Table events(FindingDetail detail) {
    var table =
        new Table(
            Say.text("ledger.time"),
            Say.text("abuse.step"),
            Say.text("abuse.by"),
            Say.text("abuse.note"));
    detail
        .events()
        .forEach(
            event ->
                table.row(
                    new Span(Say.second(event.at())),
                    new Span(Say.text("abuse.step." + event.what())),
                    new Span(event.actor() == null ? Say.text("abuse.platform") : event.actor()),
                    new Span(event.note() == null ? Say.none() : event.note())));
    return table;
  }

  private Div deeds(FindingDetail detail) {
    var deeds = new Div();
    deeds.addClassName("chips");
    if (detail.mayDecide()) {
      var decide = new Button(Say.text("abuse.decide"), click -> decide());
      decide.setId("decide");
      decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      deeds.add(decide);
    }
    if (detail.mayRelease()) {
      var release = new Button(Say.text("abuse.release"), click -> release());
      release.setId("release");
      deeds.add(release);
    }
    if (!detail.wider().isEmpty()) {
      var widen = new Button(Say.text("abuse.widen"), click -> widen(detail.wider()));
      widen.setId("widen");
      deeds.add(widen);
    }
    return deeds;
  }

  private void widen(List<Target> wider) {
    var target = new RadioButtonGroup<Target>(Say.text("abuse.target"));
    target.setItems(wider);
    target.setItemLabelGenerator(Say::word);
    target.setValue(wider.getFirst());
    TextArea note = Ask.area(Say.text("abuse.note"));
    note.setMaxLength(1000);
    new Ask(new Speech(Say.locale(), Say.zone()), Say.text("abuse.widen"))
        .with(new Paragraph(Say.text("abuse.widen.hint")), target, note)
        .answer(
            Say.text("abuse.widen"),
            () ->
                Deed.attempt(
                    Say.text("abuse.done"),
                    () -> {
                      findings.widen(row.id(), new Widening(target.getValue(), note.getValue()));
                      after.run();
                    }))
        .open();
  }

  private void decide() {
    var speech = new Speech(Say.locale(), Say.zone());
    var verdict = new Select<Verdict>();
    verdict.setLabel(Say.text("abuse.verdict"));
    verdict.setItems(Verdict.ABUSE, Verdict.JUSTIFIED, Verdict.FALSE_ALARM);
    verdict.setItemLabelGenerator(Say::word);
    verdict.setWidthFull();
    TextArea note = Ask.area(Say.text("abuse.note"));
    note.setMaxLength(1000);
    DatePicker until = Calendar.day(Say.text("abuse.except"));
    until.setHelperText(Say.text("abuse.except.hint"));
    until.setMin(LocalDate.now(Say.zone()).plusDays(1));
    until.setClearButtonVisible(true);
    until.setWidthFull();
    new Ask(speech, Say.text("abuse.decide"))
        .with(verdict, note, until)
        .answer(
            Say.text("abuse.decide"),
            () ->
                Deed.attempt(
                    Say.text("abuse.done"),
                    () -> {
                      findings.decide(
                          row.id(), new Judgement(verdict.getValue(), note.getValue(), day(until)));
                      after.run();
                    }))
        .open();
  }

  private void release() {
    Ask.note(
        new Speech(Say.locale(), Say.zone()),
        Say.text("abuse.release"),
        Say.text("abuse.note"),
        note -> {
          findings.release(row.id(), note);
          after.run();
        });
  }

  private static Instant day(DatePicker picker) {
    return picker.getValue() == null
        ? null
        : picker.getValue().atStartOfDay(Say.zone()).toInstant();
  }
}
