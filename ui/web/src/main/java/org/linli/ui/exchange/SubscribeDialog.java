package org.linli.ui.exchange;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.exchange.boundary.SubscriptionDraft;
import org.linli.exchange.boundary.Subscriptions;
import org.linli.exchange.entity.Form;
import org.linli.look.text.Say;
import org.linli.rights.boundary.OperatedCommunity;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** A new subscription: who is brought what of which communities, for what, and where. */
final class SubscribeDialog {

  private static final int MOST_CONSUMERS = 200;

  private final Speech speech;
  private final Subscriptions subscriptions;
  private final Runnable after;
  private final Select<ConsumerRow> consumer = new Select<>();
  private final Select<OfferedAsset> asset = new Select<>();
  private final Select<Action> action = new Select<>();
  private final Select<Purpose> purpose = new Select<>();
  private final Select<Form> form = new Select<>();
  private final TextArea communities;
  private final TextField fields;
  private final TextArea filters;
  private final TextField endpoint;
  private final Checkbox full = new Checkbox();

  /**
   * @param operated communities under the asker's own contracts; empty for a bureau
   */
  SubscribeDialog(
      Speech speech,
      Subscriptions subscriptions,
      Consumers consumers,
      List<OperatedCommunity> operated,
      Runnable after) {
    this.speech = speech;
    this.subscriptions = subscriptions;
    this.after = after;
    var known = consumers.list(PageRequest.first(MOST_CONSUMERS)).items();
    select(consumer, "exchange.consumer", known, known.isEmpty() ? null : known.getFirst());
    consumer.setItemLabelGenerator(row -> row.name() + " · " + row.organisationName());
    var offered = subscriptions.offered();
    select(asset, "exchange.asset", offered, offered.getFirst());
    asset.setItemLabelGenerator(item -> item.name().in(speech.locale()));
    select(action, "exchange.action", List.of(Action.values()), Action.VIEW);
    action.setItemLabelGenerator(Say::word);
    select(
        purpose,
        "exchange.purpose",
        List.of(Purpose.values()),
        operated.isEmpty() ? Purpose.GOVERNANCE : Purpose.OPERATION_MAINTENANCE);
    purpose.setItemLabelGenerator(Say::word);
    select(form, "exchange.form", List.of(Form.values()), Form.JSON);
    form.setItemLabelGenerator(Form::name);
    communities = area("communities");
    communities.setRequired(true);
    communities.setValue(
        operated.stream()
            .map(community -> community.tenant().value())
            .collect(Collectors.joining(" ")));
    fields = line("fields");
    filters = area("filters");
    endpoint = line("endpoint");
    endpoint.setRequired(true);
    full.setLabel(speech.say("exchange.full"));
    full.setId("subscription-full");
  }

  void open() {
    new Ask(speech, speech.say("exchange.subscribe"))
        .with(consumer, asset, purpose, action, communities, fields, filters, form, endpoint, full)
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
        id(),
        asset.getValue().id(),
        words(communities.getValue(), "[\\s,]+"),
        action.getValue(),
        purpose.getValue(),
        words(fields.getValue(), "[\\s,]+"),
        words(filters.getValue(), "\\n+"),
        form.getValue(),
        endpoint.getValue(),
        full.getValue());
  }

  private UUID id() {
    return consumer.getValue() == null ? null : consumer.getValue().id();
  }

  private static List<String> words(String text, String between) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(between));
  }

  private <T> void select(Select<T> field, String key, List<T> items, T value) {
    field.setLabel(speech.say(key));
    field.setItems(items);
    field.setValue(value);
    field.setWidthFull();
  }

  private TextField line(String key) {
    var field = new TextField(speech.say("exchange." + key));
    field.setId("subscription-" + key);
    field.setHelperText(speech.say("exchange." + key + ".hint"));
    field.setWidthFull();
    return field;
  }

  private TextArea area(String key) {
    var field = new TextArea(speech.say("exchange." + key));
    field.setId("subscription-" + key);
    field.setHelperText(speech.say("exchange." + key + ".hint"));
    field.setWidthFull();
    return field;
  }
}
