package org.linli.ui.exchange;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.SubscriptionDraft;
import org.linli.exchange.boundary.Subscriptions;
import org.linli.exchange.entity.Form;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Communities.Community;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** A new subscription: who is brought what of which communities, for what, and where. */
final class SubscribeDialog {

  private final Speech speech;
  private final Subscriptions subscriptions;
  private final Runnable after;
  private final QuestionFields question;
  private final Select<Form> form = new Select<>();
  private final MultiSelectComboBox<Community> communities = new MultiSelectComboBox<>();
  private final TextField endpoint;
  private final Checkbox full = new Checkbox();

  /**
   * @param reach the communities of which the asker may ask
   * @param isOperator whether an enterprise asks
   */
  SubscribeDialog(
      Speech speech,
      Subscriptions subscriptions,
      Consumers consumers,
      Communities reach,
      boolean isOperator,
      Runnable after) {
    this.speech = speech;
    this.subscriptions = subscriptions;
    this.after = after;
    question =
        new QuestionFields(speech, "subscription", consumers, subscriptions.offered(), isOperator);
    question.select(form, "exchange.form", List.of(Form.values()), Form.JSON);
    form.setItemLabelGenerator(Form::name);
    communities.setLabel(speech.say("exchange.communities"));
    communities.setId("subscription-communities");
    communities.setRequired(true);
    communities.setWidthFull();
    reach.offer(communities);
    reach.only().ifPresent(communities::select);
    endpoint = question.line("endpoint");
    endpoint.setRequired(true);
    full.setLabel(speech.say("exchange.full"));
    full.setId("subscription-full");
  }

  void open() {
    new Ask(speech, speech.say("exchange.subscribe"))
        .with(
            question.consumer,
            question.asset,
            question.purpose,
            question.action,
            communities,
            question.fields,
            question.filters,
            form,
            endpoint,
            full)
        .answer(
            speech.say("exchange.subscribe"),
            () ->
                Deed.attempt(
                    speech.say("exchange.done"),
                    () -> {
                      subscriptions.subscribe(draft());
                      after.run();
                    }))
        .open();
  }

  private SubscriptionDraft draft() {
    return new SubscriptionDraft(
        question.consumerId(),
        question.asset.getValue().id(),
        communities.getValue().stream().map(one -> one.tenant().value()).toList(),
        question.action.getValue(),
        question.purpose.getValue(),
        question.fieldNames(),
        question.conditions(),
        form.getValue(),
        endpoint.getValue(),
        full.getValue());
  }
}
