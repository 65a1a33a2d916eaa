package org.linli.ui.community;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.access.boundary.PageRequest;
import org.linli.consents.boundary.ConsentDesk;
import org.linli.consents.boundary.ConsentPerson;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.OfferedText;
import org.linli.consents.boundary.SignedConsent;
import org.linli.consents.boundary.WardDraft;
import org.linli.consents.entity.Guardianship;
import org.linli.consents.entity.Ward;
import org.linli.look.part.Calendar;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.ConsentWords;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.PaperField;
import org.linli.ui.parts.Speech;

/** What a clerk is asked at the counter: a signed paper, or who speaks for a child. */
final class ConsentDialogs {

  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private final Speech speech;
  private final ConsentDesk desk;
  private final ConsentWords words;
  private final Runnable done;

  ConsentDialogs(Speech speech, ConsentDesk desk, Runnable done) {
    this.speech = speech;
    this.desk = desk;
    this.words = new ConsentWords(speech);
    this.done = done;
  }

  void paper() {
    var person = person("consents.person", false);
    var text = new Select<OfferedText>();
    text.setLabel(speech.say("consents.text"));
    text.setItems(desk.texts());
    text.setItemLabelGenerator(item -> item.title().in(speech.locale()));
    var language = new Select<String>();
    language.setLabel(speech.say("consents.language"));
    language.setItems(LANGUAGES);
    language.setItemLabelGenerator(item -> speech.say("consents.language." + item));
    language.setValue(LANGUAGES.getFirst());
    var shares = new Paragraph();
    shares.addClassName("hint");
    text.addValueChangeListener(
        change ->
            shares.setText(
                speech.say("consents.shares", words.recipients(change.getValue().recipients()))));
    var paper = new PaperField(speech);
    new Ask(speech, speech.say("consents.paper"))
        .with(wide(person, text, language))
        .with(shares, paper)
        .answer(
            speech.say("consents.paper"),
            () -> {
              person.setInvalid(person.isEmpty());
              text.setInvalid(text.isEmpty());
              return !person.isInvalid()
                  && !text.isInvalid()
                  && Deed.attempt(
                      speech.say("consents.recorded"),
                      () ->
                          record(
                              person.getValue(),
                              text.getValue(),
                              language.getValue(),
                              paper.paper()));
            })
        .open();
  }

  private void record(ConsentPerson person, OfferedText text, String language, byte[] paper) {
    desk.record(
        new SignedConsent(
            new GivenConsent(person.id(), text.id(), text.version(), text.hash()),
            language,
            paper));
    done.run();
  }

  void ward() {
    var guardian = person("consents.guardian", true);
    var name = required(new TextField(speech.say("consents.child")));
    var born = Calendar.day(speech.say("consents.born"));
    born.setRequiredIndicatorVisible(true);
    born.setMin(LocalDate.now(speech.zone()).minusYears(Ward.AGE));
    born.setMax(LocalDate.now(speech.zone()));
    var relation = new Select<Guardianship>();
    relation.setLabel(speech.say("consents.relation"));
    relation.setItems(
        Stream.of(Guardianship.values()).filter(one -> one != Guardianship.SELF).toList());
    relation.setItemLabelGenerator(one -> speech.word("Guardianship", one));
    relation.setValue(Guardianship.MOTHER);
    var proof = required(new TextField(speech.say("consents.proof")));
    proof.setHelperText(speech.say("consents.proof-hint"));
    new Ask(speech, speech.say("consents.ward"))
        .text(speech.say("consents.ward-text"))
        .with(wide(guardian, relation, name, born, proof))
        .answer(
            speech.say("consents.ward"),
            () -> {
              guardian.setInvalid(guardian.isEmpty());
              name.setInvalid(name.getValue().isBlank());
              proof.setInvalid(proof.getValue().isBlank());
              return !guardian.isInvalid()
                  && !name.isInvalid()
                  && !proof.isInvalid()
                  && Deed.attempt(
                      speech.say("consents.recorded"),
                      () ->
                          recordWard(
                              new WardDraft(
                                  guardian.getValue().id(),
                                  name.getValue(),
                                  born.getValue(),
                                  relation.getValue(),
                                  proof.getValue())));
            })
        .open();
  }

  private void recordWard(WardDraft draft) {
    desk.recordWard(draft);
    done.run();
  }

  /**
   * Somebody found by name.
   *
   * @param adults those alone who speak for themselves
   */
  private ComboBox<ConsentPerson> person(String key, boolean adults) {
    var person = new ComboBox<ConsentPerson>(speech.say(key));
    person.setRequiredIndicatorVisible(true);
    person.setErrorMessage(speech.say("form.required"));
    person.setItemLabelGenerator(words::person);
    person.setItems(
        query -> {
          var page =
              new PageRequest(
                  query.getOffset(),
                  Math.clamp(query.getLimit(), 1, PageRequest.LONGEST),
                  query.getFilter().orElse(null));
          return (adults ? desk.residents(page) : desk.persons(page)).items().stream();
        });
    return person;
  }

  /** One below the other, as wide as the window allows. */
  private static Component[] wide(Component... fields) {
    for (var field : fields) {
      ((HasSize) field).setWidthFull();
    }
    return fields;
  }

  private TextField required(TextField field) {
    field.setRequiredIndicatorVisible(true);
    field.setErrorMessage(speech.say("form.required"));
    return field;
  }
}
