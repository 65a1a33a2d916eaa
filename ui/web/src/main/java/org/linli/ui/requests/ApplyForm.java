package org.linli.ui.requests;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Stream;
import org.linli.keydata.entity.Measures;
import org.linli.look.part.Calendar;
import org.linli.look.part.Hint;
import org.linli.rights.boundary.Guide;
import org.linli.rights.boundary.RequestRow;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Wanted;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;

/** What an application names: why, on which ground, which fields, how much, until when. */
@StyleSheet("context://css/desk.css")
final class ApplyForm extends Div {

  private static final int DAYS = 7;
  private static final int LONGEST_ARTICLE = 200;

  private final Speech speech;
  private final transient Guide guide;
  private final TextArea reason;
  private final Select<Guide.Ground> basis = new Select<>();
  private final TextField article;
  private final Select<Guide.Scene> scenario = new Select<>();
  private final TermsForm terms;
  private final TextArea fieldReason;
  private final DateTimePicker until;
  private final Hint key = new Hint("");

  ApplyForm(Speech speech, Guide guide, Asset asset) {
    this.speech = speech;
    this.guide = guide;
    addClassName("apply-form");
    reason = Ask.area(speech.say("request.reason"));
    reason.setRequiredIndicatorVisible(true);
    basis.setLabel(speech.say("request.legal-basis"));
    basis.setItems(guide.bases());
    basis.setItemLabelGenerator(
        ground ->
            speech.word("BasisKind", ground.kind()) + " · " + ground.name().in(speech.locale()));
    basis.setRequiredIndicatorVisible(true);
    article = new TextField(speech.say("request.article"));
    article.setMaxLength(LONGEST_ARTICLE);
    basis.addValueChangeListener(
        change ->
            article.setValue(
                change.getValue() == null ? "" : change.getValue().article().in(speech.locale())));
    scenario.setLabel(speech.say("request.scenario"));
    scenario.setItems(guide.scenarios());
    scenario.setEmptySelectionAllowed(true);
    scenario.setEmptySelectionCaption(speech.say("request.scenario-none"));
    scenario.setItemLabelGenerator(
        scene ->
            scene == null ? speech.say("request.scenario-none") : scene.name().in(speech.locale()));
    var beyond =
        guide.fields().stream().filter(field -> !field.needed()).map(Guide.Field::name).toList();
    terms =
        new TermsForm(
            speech, asset, guide.fields().stream().map(Guide.Field::name).toList(), beyond);
    terms.set(
        guide.fields().stream().filter(Guide.Field::needed).map(Guide.Field::name).toList(),
        guide.usualRowsPerDay(),
        null);
    fieldReason = Ask.area(speech.say("request.field-reason"));
    fieldReason.setVisible(false);
    terms.onFields(
        () -> {
          fieldReason.setVisible(isBeyond());
          tellKeyData();
        });
    until = Calendar.moment(speech.say("request.wanted-until"));
    until.setValue(LocalDateTime.now(speech.zone()).plusDays(DAYS).withSecond(0).withNano(0));
    var ground = new Div(basis, article, scenario);
    ground.addClassName("ground");
    add(reason, ground, terms, key, fieldReason, until);
    tellKeyData();
    guide.bases().stream().findFirst().ifPresent(basis::setValue);
  }

  /** Shows what was asked for before, to be completed. */
  void fill(RequestRow row) {
    reason.setValue(row.reason());
    guide.bases().stream()
        .filter(ground -> ground.id().equals(row.legalBasis()))
        .findFirst()
        .ifPresent(basis::setValue);
    if (!row.legalArticle().isBlank()) {
      article.setValue(row.legalArticle());
    }
    guide.scenarios().stream()
        .filter(scene -> scene.id().equals(row.scenario()))
        .findFirst()
        .ifPresent(scenario::setValue);
    terms.set(row.terms().fields(), row.terms().rowsPerDay(), row.terms().rowsTotal());
    if (row.fieldReason() != null) {
      fieldReason.setValue(row.fieldReason());
    }
    until.setValue(LocalDateTime.ofInstant(row.wantedUntil(), speech.zone()));
  }

  boolean isComplete() {
    missing(reason, reason.getValue().isBlank());
    basis.setInvalid(basis.getValue() == null);
    basis.setErrorMessage(speech.say("form.required"));
    missing(fieldReason, isBeyond() && fieldReason.getValue().isBlank());
    scenario.setInvalid(scenario.getValue() == null && keyData().anyMatch(Measures::scenario));
    scenario.setErrorMessage(speech.say("form.required"));
    return !reason.isInvalid()
        && !basis.isInvalid()
        && !fieldReason.isInvalid()
        && !scenario.isInvalid()
        && terms.isComplete(speech)
        && until.getValue() != null;
  }

  Wanted wanted(Asset asset, Action action, Purpose purpose) {
    var asked = terms.terms();
    var scene = scenario.getValue();
    return new Wanted(
        asset,
        action,
        purpose,
        reason.getValue().strip(),
        scene == null ? null : scene.id(),
        basis.getValue().id(),
        article.getValue(),
        asked.fields(),
        fieldReason.isVisible() ? fieldReason.getValue() : null,
        asked.rowsPerDay(),
        asked.rowsTotal(),
        until.getValue().atZone(speech.zone()).toInstant());
  }

  /** What the most sensitive key datum among the chosen fields asks for. */
  private void tellKeyData() {
    var strictest = keyData().min(Comparator.comparing(Measures::sensitivity));
    key.setVisible(strictest.isPresent());
    strictest.ifPresent(
        measures ->
            key.setText(
                speech.say(
                    "request.key-data",
                    speech.word("Sensitivity", measures.sensitivity()),
                    measures.management().in(speech.locale()))));
    scenario.setRequiredIndicatorVisible(keyData().anyMatch(Measures::scenario));
  }

  private Stream<Measures> keyData() {
    return guide.fields().stream()
        .filter(field -> field.key() != null && terms.chosen().contains(field.name()))
        .map(Guide.Field::key);
  }

  private boolean isBeyond() {
    return guide.fields().stream()
        .anyMatch(field -> !field.needed() && terms.chosen().contains(field.name()));
  }

  private void missing(TextArea field, boolean missing) {
    field.setInvalid(missing);
    field.setErrorMessage(speech.say("form.required"));
  }
}
