package org.linli.ui.linkage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.linkage.boundary.TemplateOffers;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.TemplateOffer;
import org.linli.look.part.Hint;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Verb;

/** What divisions above offer: to be adopted, or renewed where there is a newer version. */
final class OffersPanel extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_REASON = 400;

  private final Speech speech;
  private final transient TemplateOffers offers;
  private final boolean maySet;
  private final transient Runnable after;
  private final transient TemplateWords words;
  private final Panel panel;

  OffersPanel(Speech speech, TemplateOffers offers, boolean maySet, Runnable after) {
    this.speech = speech;
    this.offers = offers;
    this.maySet = maySet;
    this.after = after;
    this.words = new TemplateWords(speech);
    panel = new Panel(speech.say("templates.offered"));
    add(panel);
  }

  /** Nothing where nobody offers anything. */
  void show() {
    var all = offers.list();
    setVisible(!all.isEmpty());
    if (all.isEmpty()) {
      return;
    }
    Map<String, Scenario> scenarios =
        offers.scenarios().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
    var news = all.stream().filter(TemplateOffer::isNews).count();
    panel.name(
        news == 0 ? speech.say("templates.offered") : speech.say("templates.offered-news", news));
    var table =
        new Table(
            speech.say("linkage.scenario"),
            speech.say("templates.publisher"),
            speech.say("linkage.version"),
            speech.say("templates.sets"),
            speech.say("linkage.state"),
            speech.say("drills.deeds"));
    for (var offer : all) {
      var scenario = scenarios.get(offer.template().scenario());
      table.row(
          scenario.name().in(speech.locale()),
          words.from(offer.template()),
          offer.template().version(),
          new Div(
              new Div(words.sets(offer.template(), scenario)), new Hint(offer.template().note())),
          state(offer),
          deeds(offer, scenario));
    }
    panel.fill(table.reachable());
  }

  private StatusChip state(TemplateOffer offer) {
    if (offer.adopted() == null) {
      return new StatusChip(speech.say("templates.not-adopted"), Tone.NEUTRAL);
    }
    return offer.isNews()
        ? new StatusChip(speech.say("templates.news", offer.adopted()), Tone.NOTICE)
        : new StatusChip(speech.say("templates.adopted", Say.time(offer.adoptedAt())), Tone.GOOD);
  }

  private Component deeds(TemplateOffer offer, Scenario scenario) {
    var deeds = new Div();
    deeds.addClassName("answers");
    if (!maySet) {
      return deeds;
    }
    if (offer.adopted() == null || offer.isNews()) {
      deeds.add(Verb.of(speech.say("templates.adopt"), () -> adopt(offer, scenario)));
    }
    if (offer.adopted() != null) {
      deeds.add(
          Verb.of(
              speech.say("templates.leave"),
              () ->
                  Ask.sure(
                      speech,
                      speech.say("templates.leave"),
                      speech.say("templates.leave-sure"),
                      () -> {
                        offers.leave(offer.template().scenario());
                        after.run();
                      })));
    }
    return deeds;
  }

  private void adopt(TemplateOffer offer, Scenario scenario) {
    var reason = new TextField(speech.say("linkage.reason"));
    reason.setMaxLength(LONGEST_REASON);
    reason.setRequiredIndicatorVisible(true);
    reason.setErrorMessage(speech.say("form.required"));
    reason.setWidthFull();
    new Ask(speech, speech.say("templates.adopt"))
        .text(speech.say("templates.adopt-what", words.sets(offer.template(), scenario)))
        .text(speech.say("templates.adopt-open", words.open(offer.template(), scenario)))
        .with(reason)
        .answer(
            speech.say("templates.adopt"),
            () -> {
              reason.setInvalid(reason.getValue().isBlank());
              return !reason.isInvalid()
                  && Deed.attempt(
                      speech.say("templates.was-adopted"),
                      () -> {
                        offers.adopt(offer.template().id(), reason.getValue().strip());
                        after.run();
                      });
            })
        .open();
  }
}
