package org.linli.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import org.linli.analytics.boundary.Analytics;
import org.linli.analytics.boundary.FindingWords;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingState;
import org.linli.analytics.entity.FindingVerdict;
import org.linli.devices.boundary.DeviceModels;
import org.linli.look.part.Calendar;
import org.linli.look.text.Say;
import org.linli.ui.community.DeviceView;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** One finding: why, in words and as a curve, and what to make of it. */
final class FindingDialog {

  private static final int LONGEST_NOTE = 400;

  private final Speech speech;
  private final Analytics analytics;
  private final DeviceModels models;
  private final String name;
  private final boolean mayWrite;
  private final Dialog dialog = new Dialog();
  private final Div content = new Div();

  FindingDialog(
      Speech speech, Analytics analytics, DeviceModels models, String name, boolean mayWrite) {
    this.speech = speech;
    this.analytics = analytics;
    this.models = models;
    this.name = name;
    this.mayWrite = mayWrite;
    dialog.setWidth("52rem");
    content.addClassName("linli-form");
    dialog.add(content);
    dialog.getFooter().add(new Button(speech.say("analytics.close"), click -> dialog.close()));
  }

  void open(UUID id, Runnable changed) {
    if (Deed.attempt(() -> show(id, changed))) {
      dialog.open();
    }
  }

  private void show(UUID id, Runnable changed) {
    var finding = analytics.get(id);
    dialog.setHeaderTitle(name + " · " + finding.name());
    content.removeAll();
    content.add(new Paragraph(finding.reason() == null ? name : finding.reason()));
    content.add(FindingChart.of(speech, name, analytics.course(id)));
    content.add(facts(finding));
    content.add(
        new RouterLink(
            speech.say("analytics.device"), DeviceView.class, finding.device().toString()));
    if (mayWrite) {
      content.add(deeds(finding, () -> after(id, changed)));
    }
  }

  private void after(UUID id, Runnable changed) {
    changed.run();
    show(id, changed);
  }

  private Facts facts(Finding finding) {
    var metric = FindingWords.metric(models, finding.model(), finding.metric()).orElse(null);
    var facts =
        new Facts()
            .fact(speech.say("analytics.state"), speech.word("FindingState", finding.state()))
            .fact(
                speech.say("analytics.span"),
                speech.say(
                    "analytics.span-said",
                    finding.seen().since().toString(),
                    finding.lastOn().toString()))
            .fact(
                speech.say("analytics.rests"),
                speech.say(
                    "analytics.rests-said",
                    metric == null ? finding.metric() : metric.name().in(speech.locale()),
                    finding.days(),
                    finding.seen().points(),
                    finding.packVersion()))
            .fact(
                speech.say("analytics.threshold"),
                Say.number(finding.threshold(), 3)
                    + (finding.steps() == 0
                        ? ""
                        : " · " + speech.say("analytics.eased", finding.steps())));
    if (metric != null && (finding.seen().low() != null || finding.seen().high() != null)) {
      facts.fact(
          speech.say("analytics.expected"),
          speech.say(
              "analytics.band",
              orNone(FindingWords.number(metric, finding.seen().low())),
              orNone(FindingWords.number(metric, finding.seen().high()))));
    }
    if (finding.judgedBy() != null) {
      facts.fact(
          speech.say("analytics.judged"),
          speech.say(
              "analytics.judged-said",
              finding.judgedBy(),
              Say.time(finding.judgedAt()),
              finding.note()));
    }
    if (finding.knownUntil() != null) {
      facts.fact(speech.say("analytics.until"), finding.knownUntil().toString());
    }
    return facts;
  }

  private String orNone(String number) {
    return number == null ? speech.say("word.none") : number;
  }

  private Div deeds(Finding finding, Runnable after) {
    var deeds = new Div(Verb.framed(speech.say("analytics.judge"), () -> ask(finding, after)));
    deeds.addClassName("answers");
    if (finding.caseId() == null) {
      deeds.add(
          Verb.framed(
              speech.say("analytics.case"),
              () ->
                  Deed.attempt(
                      speech.say("analytics.case-opened"),
                      () -> {
                        analytics.openCase(finding.id());
                        after.run();
                      })));
    }
    if (finding.steps() > 0) {
      deeds.add(
          Verb.framed(
              speech.say("analytics.undo"),
              () ->
                  Deed.attempt(
                      () -> {
                        analytics.undoEasing(finding.id());
                        after.run();
                      })));
    }
    return deeds;
  }

  private void ask(Finding finding, Runnable after) {
    var state = new RadioButtonGroup<FindingState>();
    state.setLabel(speech.say("analytics.verdict"));
    state.setItems(
        List.of(
            FindingState.CONFIRMED,
            FindingState.FALSE_ALARM,
            FindingState.KNOWN,
            FindingState.HANDLED));
    state.setItemLabelGenerator(one -> speech.say("analytics.verdict." + one.name()));
    state.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    state.setValue(FindingState.CONFIRMED);
    var until = Calendar.day(speech.say("analytics.until"));
    until.setVisible(false);
    state.addValueChangeListener(
        change -> until.setVisible(change.getValue() == FindingState.KNOWN));
    var note = Ask.area(speech.say("analytics.note"));
    note.setMaxLength(LONGEST_NOTE);
    new Ask(speech, speech.say("analytics.judge"))
        .with(state, until, note)
        .answer(
            speech.say("analytics.judge"),
            () ->
                Deed.attempt(
                    () -> {
                      analytics.judge(
                          finding.id(),
                          new FindingVerdict(
                              state.getValue(),
                              note.getValue(),
                              state.getValue() == FindingState.KNOWN ? until.getValue() : null));
                      after.run();
                    }))
        .open();
  }
}
