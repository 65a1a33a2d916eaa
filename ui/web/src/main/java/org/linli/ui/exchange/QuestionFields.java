package org.linli.ui.exchange;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.look.text.Say;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.Speech;

/** The fields of a question to the exchange: for whom, which data, what for, how much of them. */
final class QuestionFields {

  private static final int MOST_CONSUMERS = 200;

  final Select<ConsumerRow> consumer = new Select<>();
  final Select<OfferedAsset> asset = new Select<>();
  final Select<Action> action = new Select<>();
  final Select<Purpose> purpose = new Select<>();
  final TextField fields;
  final TextArea filters;

  private final Speech speech;
  private final String prefix;

  /**
   * @param prefix of the fields' ids
   * @param isOperator whether an enterprise asks
   */
  QuestionFields(
      Speech speech,
      String prefix,
      Consumers consumers,
      List<OfferedAsset> offered,
      boolean isOperator) {
    this.speech = speech;
    this.prefix = prefix;
    var known = consumers.list(PageRequest.first(MOST_CONSUMERS)).items();
    select(consumer, "exchange.consumer", known, known.isEmpty() ? null : known.getFirst());
    consumer.setItemLabelGenerator(
        row -> row == null ? "" : row.name() + " · " + row.organisationName());
    select(asset, "exchange.asset", offered, offered.getFirst());
    asset.setItemLabelGenerator(item -> item.name().in(speech.locale()));
    select(action, "exchange.action", List.of(Action.values()), Action.VIEW);
    action.setItemLabelGenerator(Say::word);
    select(
        purpose,
        "exchange.purpose",
        List.of(Purpose.values()),
        isOperator ? Purpose.OPERATION_MAINTENANCE : Purpose.GOVERNANCE);
    purpose.setItemLabelGenerator(Say::word);
    fields = line("fields");
    filters = area("filters");
  }

  /** Null where nobody was chosen. */
  UUID consumerId() {
    return consumer.getValue() == null ? null : consumer.getValue().id();
  }

  List<String> fieldNames() {
    return words(fields.getValue(), "[\\s,]+");
  }

  List<String> conditions() {
    return words(filters.getValue(), "\\n+");
  }

  static List<String> words(String text, String between) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(between));
  }

  <T> void select(Select<T> field, String key, List<T> items, T value) {
    field.setLabel(speech.say(key));
    field.setItems(items);
    field.setValue(value);
    field.setWidthFull();
  }

  TextField line(String key) {
    var field = new TextField(speech.say("exchange." + key));
    field.setId(prefix + "-" + key);
    field.setHelperText(speech.say("exchange." + key + ".hint"));
    field.setWidthFull();
    return field;
  }

  TextArea area(String key) {
    var field = new TextArea(speech.say("exchange." + key));
    field.setId(prefix + "-" + key);
    field.setHelperText(speech.say("exchange." + key + ".hint"));
    field.setWidthFull();
    return field;
  }
}
